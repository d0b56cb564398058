import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlagFault } from '#src/lib/flags-node.ts';
import type { Label, Lang } from '#src/model.ts';
import { inSite, siteDir } from '#src/lib/site-dir-node.ts';
import { commandFlags, langOf, misuse, misuseOf, unknownCommand } from './command.ts';
import { Asked, forms, listOf } from './new/asked.ts';
import { newChapter } from './new/chapter.ts';
import { newDataset } from './new/dataset.ts';
import { NotWrittenError, writeNew, type NewFiles } from './new/files.ts';
import { refuseKnown, refuseUnknown, rowsOf, sourceIds } from './new/known.ts';
import { newCollection, newDate, newDistrict } from './new/rows.ts';
import { newSite } from './new/site.ts';
import { newSource } from './new/source.ts';
import { today } from './today.ts';

const usage = `npm run new -- site DIR --zh 名称 --en NAME           一个空的网站 · an empty site
npm run new -- district CODE --date 2020-11 [--rows id:名称:Name,…]
                                                     一个区的街道 · the subdistricts of a district
npm run new -- date CODE --date 2020-11              一个区的另一个时点 · another date of a district
npm run new -- collection ID                         一个案例集 · a collection of cases
npm run new -- source ID --zh 题名 --en TITLE         一份来源 · a source
npm run new -- chapter 11-name --zh 题目 --en TITLE [--sources a,b]
                                                     一章 · a chapter
npm run new -- dataset ID --zh 名称 --en NAME --columns id,a,b
                                                     一个数据集 · a dataset
  -- --lang zh|en                                    默认 zh · default zh`;

const { values, positionals } = commandFlags(usage, {
  lang: { type: 'string', default: 'zh' },
  zh: { type: 'string' },
  en: { type: 'string' },
  date: { type: 'string' },
  rows: { type: 'string' },
  sources: { type: 'string' },
  columns: { type: 'string' },
});
const [kind = '', name = '', ...others] = positionals;

const asked = new Asked();
const label = (): Label => ({
  zh: asked.word('--zh', values.zh, 'text'),
  en: asked.word('--en', values.en, 'text'),
});
const named = (form: keyof typeof forms): string =>
  asked.word(kind, name === '' ? undefined : name, form);

const table = (dataset: string): string =>
  readFileSync(inSite(`data/${dataset}/${dataset}.csv`), 'utf8');

/** A step with the paths of the site as they are from the working folder. */
const fromHere = (step: string, root: string): string =>
  step.replace(/(?<![\w/.])(?:drafts|data|content)\/(?!kinds\.ts|README\.md)[\w./-]+/gu, (path) =>
    path === 'content/README.md' ? path : join(root, path),
  );

const sources = (): string => readFileSync(inSite('data/sources.yaml'), 'utf8');

/** A district at a date, at which the site does not have it yet. */
function newTime(code: string, date: string): readonly [string, string] {
  const at = rowsOf(table('streets')).filter(({ district }) => district === code);
  refuseKnown(
    `${code} ${date}`,
    at.map((row) => `${code} ${row['as_of'] ?? ''}`),
    inSite('data/streets/streets.csv'),
  );
  return [code, date];
}

/** What each kind asks for, and what it then makes below which folder. */
const kinds: Readonly<Record<string, () => { root?: string; make: () => NewFiles }>> = {
  site: () => {
    const [root, title] = [named('folder'), label()];
    return { root, make: () => newSite('.', siteId(root), title, today(), root) };
  },
  district: () => {
    const [code, date] = [named('code'), asked.word('--date', values.date, 'date')];
    const rows = listOf(asked.word('--rows', values.rows ?? '', 'rows'));
    return { make: () => newDistrict(table('divisions'), ...newTime(code, date), rows) };
  },
  date: () => {
    const [code, date] = [named('code'), asked.word('--date', values.date, 'date')];
    return { make: () => newDate(table('streets'), ...newTime(code, date)) };
  },
  collection: () => {
    const id = named('id');
    const known = (): string[] => rowsOf(table('collections')).map((row) => row['id'] ?? '');
    return {
      make: () => {
        refuseKnown(id, known(), inSite('data/collections/collections.csv'));
        return newCollection(id);
      },
    };
  },
  source: () => {
    const [id, title] = [named('id'), label()];
    return { make: () => newSource(sources(), id, title) };
  },
  chapter: () => {
    const [slug, title, own] = [named('slug'), label(), listOf(values.sources)];
    return {
      make: () => {
        for (const one of own)
          refuseUnknown(one, sourceIds(sources()), inSite('data/sources.yaml'));
        return newChapter(slug, title, own);
      },
    };
  },
  dataset: () => {
    const [id, title] = [named('id'), label()];
    const columns = listOf(asked.word('--columns', values.columns, 'columns', 'once'));
    const index = (): string => readFileSync('data/index.ts', 'utf8');
    return { root: '.', make: () => newDataset(index(), id, title, columns) };
  },
};

/** The id of a site by the name of its folder. */
function siteId(folder: string): string {
  const stem = folder.split(/[\\/]/u).at(-1) ?? '';
  return forms.id.is(stem) ? stem : 'site';
}

const tooMuch = (flag: string): FlagFault => ({
  flag,
  zh: '多出的字；有空格的要用引号括起来。',
  en: 'This is too much; put what has spaces in quotes.',
});

/** Writes what is asked for, and returns the exit code. */
function main(lang: Lang): number {
  const ask = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (ask === undefined) {
    if (kind === '') return misuse(usage);
    return misuseOf(usage, [unknownCommand(kind, Object.keys(kinds))]);
  }
  const { root = siteDir(), make } = ask();
  if (others.length > 0) asked.faults.push(tooMuch(others.join(' ')));
  if (asked.faults.length > 0) return misuseOf(usage, asked.faults);
  let made: NewFiles;
  try {
    made = make();
    writeNew(root, made);
  } catch (error) {
    if (!(error instanceof NotWrittenError)) throw error;
    console.error(error.reason[lang]);
    return 1;
  }
  const paths = [...Object.keys(made.files), ...Object.keys(made.changes ?? {})];
  const shown = paths.length > 12 ? [...paths.slice(0, 12), '…'] : paths;
  console.log(shown.map((path) => join(root, path)).join('\n'));
  console.log({ zh: '\n接下来：', en: '\nNext:' }[lang]);
  for (const [index, step] of made.steps.entries())
    console.log(`${String(index + 1)}. ${fromHere(step[lang], root)}`);
  if (kind === 'site' && existsSync(root)) {
    console.log(
      {
        zh: `\n各个命令都在前面写上 SITE_DIR=${root}，例如：SITE_DIR=${root} npm start`,
        en: `\nGive every command the folder, for instance: SITE_DIR=${root} npm start`,
      }[lang],
    );
  }
  return 0;
}

process.exitCode = main(langOf(usage, values.lang));
