import { divisions } from '#data/divisions/schema.ts';
import { streets } from '#data/streets/schema.ts';
import { collectionCaveats } from '#data/collection-caveats/schema.ts';
import { collections } from '#data/collections/schema.ts';
import { innovationClasses } from '#data/innovation-classes/schema.ts';
import { innovationCases } from '#data/innovation-cases/schema.ts';
import { innovationPlaces } from '#data/innovation-places/schema.ts';
import type { Declared } from '#src/tables/declared.ts';
import type { Label } from '#src/model.ts';
import { NotWrittenError, type NewFiles } from './files.ts';
import { rowsOf } from './known.ts';
import { csvOf } from './tables.ts';

type Row = Readonly<Record<string, string>>;

/** A draft of rows to fill in, with some cells given. */
function draft(dataset: Declared, rows: readonly Row[]): string {
  const columns = Object.keys(dataset.columns);
  return csvOf(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  );
}

/** What a dataset asks for that has rows already. */
const because: Label = {
  zh: ' --who 谁 --why 为什么 --source 依据',
  en: ' --who WHO --why WHY --source SOURCE',
};

const steps = (files: readonly { file: string; dataset: string }[]): NewFiles['steps'] => [
  {
    zh: `在 Excel、WPS 或文本编辑器里填 ${files.map(({ file }) => file).join('、')}；不知道的格子留空。`,
    en: `Fill in ${files.map(({ file }) => file).join(', ')} in Excel, WPS or a text editor; leave unknown cells empty.`,
  },
  ...files.map(({ file, dataset }) => ({
    zh: `核对并加进数据：npm run data add -- ${dataset} ${file}${because.zh}（有问题就逐格列出，什么也不改）。`,
    en: `Check and add them: npm run data add -- ${dataset} ${file}${because.en} (faults are listed cell by cell, and nothing is changed).`,
  })),
  {
    zh: '看看哪些句子要重读：npm run claims check。',
    en: 'See which sentences to read again: npm run claims check.',
  },
];

/** Municipalities, whose districts stand below them without a city. */
const municipalities = ['11', '12', '31', '50'];

/** The rows of a district, and of its city, that the table of divisions does not have. */
function missingDivisions(csv: string, code: string): Row[] {
  const known = new Set(rowsOf(csv).map((row) => row['code']));
  const province = `${code.slice(0, 2)}0000`;
  if (!known.has(province)) {
    throw new NotWrittenError({
      zh: `区划代码“${code}”的前两位不是一个省级区划的；什么也没有写。`,
      en: `The first two digits of the code “${code}” belong to no province; nothing was written.`,
    });
  }
  const city = municipalities.includes(code.slice(0, 2)) ? undefined : `${code.slice(0, 4)}00`;
  return [
    ...(city === undefined ? [] : [{ code: city, level: 'city', parent: province }]),
    { code, level: 'county', parent: city ?? province },
  ].filter((row) => !known.has(row.code));
}

/**
 * Rows for a district that the register does not have yet.
 *
 * @param csv The table of divisions.
 * @param names Its subdistricts as `id:中文名:English name`.
 */
export function newDistrict(
  csv: string,
  code: string,
  asOf: string,
  names: readonly string[],
): NewFiles {
  const missing = missingDivisions(csv, code);
  const above = `drafts/divisions-${code}.csv`;
  const file = `drafts/streets-${code}-${asOf}.csv`;
  const given = { as_of: asOf, district: code, record: 'street' };
  const rows = names.map((name, index): Row => {
    const [id = '', zh = '', en = ''] = name.split(/[:：]/u);
    return { ...given, street: id, order: String(index + 1), name_zh: zh, name_en: en };
  });
  const isKnown = missing.length === 0;
  return {
    files: {
      ...(isKnown ? {} : { [above]: draft(divisions, missing) }),
      [file]: draft(streets, rows.length === 0 ? [given] : rows),
    },
    steps: steps([
      ...(isKnown ? [] : [{ file: above, dataset: 'divisions' }]),
      { file, dataset: 'streets' },
    ]),
  };
}

/**
 * Rows for another date of a district: its subdistricts at the newest date, without their figures and
 * without where these stand.
 *
 * @param csv The table of subdistricts.
 */
export function newDate(csv: string, code: string, asOf: string): NewFiles {
  const own = rowsOf(csv).filter(({ district }) => district === code);
  if (own.length === 0) {
    throw new NotWrittenError({
      zh: `还没有“${code}”这个区的街道，先用 npm run new -- district ${code}；什么也没有写。`,
      en: `There are no subdistricts of the district “${code}” yet: begin with npm run new -- district ${code}. Nothing was written.`,
    });
  }
  const newest = own.map((row) => row['as_of'] ?? '').reduce((a, b) => (b > a ? b : a), '');
  const isFigure = (column: string): boolean =>
    ['source', 'section', 'anchor'].includes(column) ||
    streets.columns[column as keyof typeof streets.columns].meta()?.column?.unit !== undefined;
  const rows = own
    .filter((row) => row['as_of'] === newest)
    .map((row) => ({
      ...Object.fromEntries(
        Object.keys(streets.columns).map((column) => [
          column,
          isFigure(column) ? '' : (row[column] ?? ''),
        ]),
      ),
      as_of: asOf,
    }));
  const file = `drafts/streets-${code}-${asOf}.csv`;
  return {
    files: { [file]: draft(streets, rows) },
    steps: [
      {
        zh: '改名、合并、拆分的街道，把代号改成新的。',
        en: 'Give subdistricts that were renamed, merged or split a new id.',
      },
      ...steps([{ file, dataset: 'streets' }]),
    ],
  };
}

/** The cells of a draft for a collection that are known already. */
function firstRows(dataset: Declared, id: string): Row[] {
  if (dataset.id === collections.id) return [{ id }];
  if (dataset.id !== innovationClasses.id) return [{ collection: id }];
  return ['theme', 'class'].map((record) => ({ collection: id, record }));
}

/**
 * Rows for another collection of cases: the collection and what to know before quoting it, its
 * classes, its cases and what is known of its places.
 */
export function newCollection(id: string): NewFiles {
  const parts = [
    collections,
    collectionCaveats,
    innovationClasses,
    innovationCases,
    innovationPlaces,
  ] as const;
  const drafts = parts.map((dataset) => ({
    dataset: dataset.id,
    file: `drafts/${dataset.id}-${id}.csv`,
    text: draft(dataset, firstRows(dataset, id)),
  }));
  return {
    files: Object.fromEntries(drafts.map(({ file, text }) => [file, text])),
    steps: [
      {
        zh: '分类表里，主题一行一个（record 是 theme，theme 列写它自己的代号），类一行一个（record 是 class，theme 列写所属的主题）；没有哪一种表的内容，就不加那一份。',
        en: 'In the table of classes, a theme is a row (record theme, its own id under theme), and so is a class (record class, the id of its theme under theme); leave out the drafts for which you have nothing.',
      },
      ...steps(drafts),
    ],
  };
}
