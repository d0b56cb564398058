import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { stringify } from 'yaml';
import { datasets } from '#data/index.ts';
import type { Label } from '#src/model.ts';
import { newChapter } from './chapter.ts';
import { findsPackages, outside } from '#src/lib/site-dir-node.ts';
import { NotWrittenError, type NewFiles } from './files.ts';
import { questionFiles } from './questions.ts';
import { csvOf, provenanceOf } from './tables.ts';

type Row = Readonly<Record<string, string>>;

/** Lists that every site fills itself: their values are defined by the site. */
const ownLists = /^(?:innovation-classes|policy-kinds|problem-families)\.id\./u;

/**
 * Vocabularies that every site needs, with the rows to take over; of divisions the provinces, of
 * the code book what is defined for all sites. Its examples are of the data of one site and are
 * left out.
 */
const shared: Readonly<Record<string, (row: Row) => boolean>> = {
  divisions: ({ level }) => level === 'province',
  'support-kinds': () => true,
  'support-directions': () => true,
  'code-book': ({ entry = '' }) => !ownLists.test(entry),
};

/** Columns, by the start of their names, whose cells are left out of the rows that are taken over. */
const leftOut = 'example_';

/** The rows of a table of the project that are taken over. */
function takenOver(project: string, id: string, keeps: (row: Row) => boolean) {
  const file = readFileSync(join(project, 'data', id, `${id}.csv`), 'utf8');
  const { data, meta } = Papa.parse<Row>(file, { header: true, skipEmptyLines: true });
  const fields = meta.fields ?? [];
  const rows = data.filter(keeps);
  const text = csvOf(
    fields,
    rows.map((row) => fields.map((field) => (field.startsWith(leftOut) ? '' : (row[field] ?? '')))),
  );
  return { text, rows: rows.length };
}

function datasetFiles(project: string, id: string, columns: readonly string[]) {
  const keeps = shared[id];
  const table =
    keeps === undefined ? { text: csvOf(columns), rows: 0 } : takenOver(project, id, keeps);
  const note: Label =
    keeps === undefined
      ? { zh: '还没有数据。', en: 'No rows yet.' }
      : { zh: '各站共用的词表。', en: 'A vocabulary that all sites share.' };
  return {
    [`data/${id}/${id}.csv`]: table.text,
    [`data/${id}/provenance.yaml`]: provenanceOf(id, note, table),
  };
}

/**
 * The recipes of the project, without the choices that it ships ready-made and without pages of single
 * charts, which the new site may not have; what is about the whole book is named after the new site.
 */
function recipeFiles(project: string, name: Label): Record<string, string> {
  const folder = join(project, 'content', 'reports');
  const recipes = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return Object.fromEntries(
    recipes.map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
        .replace(/^ships:\n(?: {2}.*\n)+/mu, '')
        .replace(/^ {2}- page: \/charts\/.*\n(?: {4}.*\n)*/gmu, '');
      const title = bookTitles[file]?.(name);
      const own =
        title === undefined
          ? text
          : text.replace(
              /^title:.*$/mu,
              `title: { zh: ${quoted(title.zh)}, en: ${quoted(title.en)} }`,
            );
      return [
        `content/reports/${file}`,
        file === 'book.yaml' ? own.replace(/^about:\n(?: {2}.*\n)+/mu, bookAbout) : own,
      ];
    }),
  );
}

/** Titles of the recipes that are about the whole book. */
const bookTitles: Readonly<Record<string, (name: Label) => Label>> = {
  'book.yaml': (name) => name,
  'book-summary.yaml': ({ zh, en }) => ({ zh: `${zh}：一页提要`, en: `${en}: one-page summary` }),
};

const bookAbout = `about:
  zh: 各章全文和图表数据，附全部论断的证据总表
  en: All chapters with chart data, and the ledger of every claim
`;

const quoted = (text: string): string => JSON.stringify(text);

const siteFile = (id: string, name: Label): string =>
  `# 这个网站是什么、首页说什么 · What this site is and what its home page says\n${stringify({
    id,
    name,
    tagline: { zh: '每个数字都能查到出处', en: 'Every figure traced to its source' },
    description: {
      zh: `${name.zh}：数据、图表和报告，每个数字都能查到出处和算法。`,
      en: `${name.en}: data, charts and reports. Every figure leads to its source and its computation.`,
    },
    licence: {
      zh: '数字属于各自的来源。',
      en: 'Figures belong to their sources.',
    },
    home: {
      title: name,
      lede: {
        zh: '每个数字都能点开，看到出处、算法，以及原文有没有错。',
        en: 'Open any figure to see where it comes from, how it was computed, and whether the source got it right.',
      },
      figures: [],
    },
  })}`;

/**
 * An empty site that builds at once: every dataset with its header, the vocabularies that all sites
 * share, the recipes of reports, a first chapter and a first version.
 *
 * @param project Folder of the project that vocabularies and recipes are taken from.
 * @param today Day of the first version, `2026-11-28`.
 * @param folder Where the site is to stand.
 * @throws {NotWrittenError} Where no site could be built in the folder.
 */
export function newSite(
  project: string,
  id: string,
  name: Label,
  today: string,
  folder: string,
): NewFiles {
  if (!findsPackages(folder)) throw new NotWrittenError(outside(folder));
  const tables = datasets.map((one) => datasetFiles(project, one.id, Object.keys(one.columns)));
  return {
    files: {
      'CHANGELOG.md': `# 更新记录 ／ Changes\n\n## 0.1.0 · ${today}\n\n### 新建 ／ New\n\n- 第一个版本。 ／ First version.\n`,
      'data/sources.yaml': '# 来源，一个一条 · Sources, one entry each\n[]\n',
      'content/site.yaml': siteFile(id, name),
      'content/search/reader-words.csv': csvOf(['words_zh', 'words_en', 'means_zh', 'means_en']),
      'content/charts/README.md': readFileSync(join(project, 'content/charts/README.md'), 'utf8'),
      ...questionFiles(),
      ...newChapter('01-start', { zh: '从这里开始', en: 'Start here' }, []).files,
      ...recipeFiles(project, name),
      ...Object.fromEntries(tables.flatMap((files) => Object.entries(files))),
    },
    steps: [
      {
        zh: '加来源：npm run new -- source …；加数据：npm run new -- district …、collection …，或直接改 CSV。',
        en: 'Add sources: npm run new -- source …; add data: npm run new -- district …, collection …, or edit the CSVs.',
      },
      { zh: '核对：npm run claims check。', en: 'Check: npm run claims check.' },
      { zh: '生成并查看：npm start。', en: 'Build and look: npm start.' },
    ],
  };
}
