import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { languages } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import { disk } from '../disk/disk-node.ts';

/** A text with its place. */
interface YamlText {
  file: string;
  line: number;
  lang: Lang;
  text: string;
}

/** What is filled in when a text is shown, and what its own check reads: `{street}`, `{value:…|25}`. */
const filled = /\{[^{}]*\}/gu;

/** The files of a data folder whose texts readers see: where rows come from, and what must add up. */
const beside = ['provenance.yaml', 'identities.yaml'];

/**
 * The texts for readers in the YAML files below a project folder that hold no chapters, questions or
 * rows: what the site is called, titles of reports, notes and caveats of datasets, titles of
 * identities. What is filled in is shown as ◆.
 */
export function yamlTexts(root: string): YamlText[] {
  const inFolder = (folder: string, wanted: (name: string) => boolean): string[] =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter(wanted)
          .sort()
          .map((name) => join(root, folder, name))
      : [];
  const recipes = inFolder('content/reports', (name) => name.endsWith('.yaml'));
  const ofData = inFolder('data', () => true).flatMap((folder) =>
    beside.map((name) => join(folder, name)),
  );
  return [join(root, 'content/site.yaml'), ...recipes, ...ofData]
    .filter(existsSync)
    .flatMap(textsOf);
}

/** The texts of `sources.yaml`, whose numbers belong to titles. */
export const sourceFileTexts = (root: string): YamlText[] =>
  [join(root, 'data/sources.yaml')].filter(existsSync).flatMap(textsOf);

/** Every scalar under the id of a language. Broken YAML is for the check of the file to tell. */
function textsOf(file: string): YamlText[] {
  const lineCounter = new LineCounter();
  const bytes = disk.read(file);
  if (typeof bytes === 'string') return [];
  const document = parseDocument(new TextDecoder().decode(bytes), { lineCounter });
  const texts: YamlText[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      const lang = languages.find(({ id }) => isScalar(key) && key.value === id)?.id;
      if (lang === undefined || !isScalar(value) || typeof value.value !== 'string') return;
      const { line } = lineCounter.linePos(value.range?.[0] ?? 0);
      texts.push({ file, line, lang, text: value.value.replaceAll(filled, '◆') });
    },
  });
  return texts;
}
