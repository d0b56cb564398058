import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownWords } from '#src/claims/words/own-words.ts';
import { sourceTexts } from '#src/claims/words/source-texts-node.ts';
import { languages } from '#src/i18n/languages.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { readSite } from '#src/tables/site.ts';
import { yamlTexts } from '#src/tables/yaml/yaml-texts-node.ts';
import { project } from '../../fixtures/tables.ts';

const texts = [...sourceTexts(project), ...yamlTexts(project)];

describe('what the check of words lets through', () => {
  it.each(languages)(
    'is a turn of a caption or of the interface that stands there ($id)',
    ({ id }) => {
      const all = texts.filter(({ lang }) => lang === id).map(({ text }) => text);
      const stale = ownWords[id].filter((turn) => !all.some((text) => text.includes(turn)));
      expect(stale).toEqual([]);
    },
  );

  it.each(languages)('is a name that content or data say ($id)', ({ id }) => {
    const names = readSite(project, disk).site?.properNames[id] ?? [];
    const said = ['content', 'data']
      .flatMap((folder) =>
        readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
          join(project, folder, name),
        ),
      )
      .filter((file) => /\.(?:csv|mdx|yaml)$/u.test(file) && !file.endsWith('site.yaml'))
      .map((file) => readFileSync(file, 'utf8').toLowerCase());
    const stale = names.filter((name) => !said.some((text) => text.includes(name.toLowerCase())));
    expect(stale).toEqual([]);
  });
});
