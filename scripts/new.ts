import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label, Lang } from '#src/model.ts';
import { inSite, siteDir } from '#src/lib/site-dir-node.ts';
import { commandFlags, misuse } from './command.ts';
import { newChapter } from './new/chapter.ts';
import { newDataset } from './new/dataset.ts';
import { NotWrittenError, writeNew, type NewFiles } from './new/files.ts';
import { newCollection, newDate, newDistrict } from './new/rows.ts';
import { newSite } from './new/site.ts';
import { newSource } from './new/source.ts';

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

const id = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
const list = (text = ''): string[] =>
  text
    .split(/[,，、]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

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

/** A value in the form that is asked for; otherwise the usage is printed with what is missing. */
function given(value: string | undefined, form: RegExp, what: string): string {
  if (value !== undefined && form.test(value)) return value;
  return misuse(usage, `${what}: ${value ?? '?'} (${form.source})`);
}

const text = /\S/u;
const label = (): Label => ({
  zh: given(values.zh, text, '--zh'),
  en: given(values.en, text, '--en'),
});
const date = (): string => given(values.date, /^\d{4}(?:-\d{2}){0,2}$/u, '--date');
const code = (): string => given(name, /^\d{6}$/u, kind);

const table = (dataset: string): string =>
  readFileSync(inSite(`data/${dataset}/${dataset}.csv`), 'utf8');

/** A step with the paths of the site as they are from the working folder. */
const fromHere = (step: string, root: string): string =>
  step.replace(/(?<![\w/.])(?:drafts|data|content)\/(?!kinds\.ts|README\.md)[\w./-]+/gu, (path) =>
    path === 'content/README.md' ? path : join(root, path),
  );

/** What a kind writes, and the folder it writes to. */
function wanted(): { root: string; made: NewFiles } {
  const root = siteDir();
  switch (kind) {
    case 'site': {
      const folder = given(name, text, kind);
      const stem = folder.split(/[\\/]/u).at(-1) ?? '';
      const own = id.test(stem) ? stem : 'site';
      const today = new Date().toISOString().slice(0, 10);
      return { root: folder, made: newSite('.', own, label(), today) };
    }
    case 'district':
      return { root, made: newDistrict(table('divisions'), code(), date(), list(values.rows)) };
    case 'date':
      return { root, made: newDate(table('streets'), code(), date()) };
    case 'collection':
      return { root, made: newCollection(given(name, id, kind)) };
    case 'source': {
      const before = readFileSync(inSite('data/sources.yaml'), 'utf8');
      return { root, made: newSource(before, given(name, id, kind), label()) };
    }
    case 'chapter': {
      const slug = given(name, /^\d{2}(?:-[a-z0-9]+)+$/u, kind);
      return { root, made: newChapter(slug, label(), list(values.sources)) };
    }
    case 'dataset': {
      const columns = list(
        given(values.columns, /^[a-z][a-z0-9_]*(?:[,，、][a-z][a-z0-9_]*)*$/u, '--columns'),
      );
      const index = readFileSync('data/index.ts', 'utf8');
      return { root: '.', made: newDataset(index, given(name, id, kind), label(), columns) };
    }
    default:
      return misuse(usage, kind === '' ? undefined : kind);
  }
}

function main(lang: Lang): number {
  const { root, made } = wanted();
  try {
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

const { lang } = values;
if (others.length > 0 || (lang !== 'zh' && lang !== 'en')) misuse(usage);
process.exitCode = main(lang);
