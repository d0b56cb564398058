import Papa from 'papaparse';
import { streets } from '#data/streets/schema.ts';
import { collectionCaveats } from '#data/collection-caveats/schema.ts';
import { collections } from '#data/collections/schema.ts';
import { innovationClasses } from '#data/innovation-classes/schema.ts';
import { innovationCases } from '#data/innovation-cases/schema.ts';
import { innovationPlaces } from '#data/innovation-places/schema.ts';
import type { Declared } from '#src/tables/declared.ts';
import type { NewFiles } from './files.ts';
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

const steps = (files: readonly { file: string; dataset: string }[]): NewFiles['steps'] => [
  {
    zh: `在 Excel、WPS 或文本编辑器里填 ${files.map(({ file }) => file).join('、')}；不知道的格子留空。`,
    en: `Fill in ${files.map(({ file }) => file).join(', ')} in Excel, WPS or a text editor; leave unknown cells empty.`,
  },
  ...files.map(({ file, dataset }) => ({
    zh: `核对并加进数据：npm run data add -- ${dataset} ${file}（有问题就逐格列出，什么也不改）。`,
    en: `Check and add them: npm run data add -- ${dataset} ${file} (faults are listed cell by cell, and nothing is changed).`,
  })),
  {
    zh: '看看哪些句子要重读：npm run claims check。',
    en: 'See which sentences to read again: npm run claims check.',
  },
];

/**
 * Rows for a district that the register does not have yet.
 *
 * @param names Its subdistricts as `id:中文名:English name`.
 */
export function newDistrict(code: string, asOf: string, names: readonly string[]): NewFiles {
  const file = `drafts/streets-${code}-${asOf}.csv`;
  const given = { as_of: asOf, district: code, record: 'street' };
  const rows = names.map((name, index): Row => {
    const [id = '', zh = '', en = ''] = name.split(/[:：]/u);
    return { ...given, street: id, order: String(index + 1), name_zh: zh, name_en: en };
  });
  return {
    files: { [file]: draft(streets, rows.length === 0 ? [given] : rows) },
    steps: [
      {
        zh: `data/divisions 里要有 ${code} 这一行。`,
        en: `data/divisions must have a row for ${code}.`,
      },
      ...steps([{ file, dataset: 'streets' }]),
    ],
  };
}

/**
 * Rows for another date of a district: its subdistricts at the newest date, without their figures.
 *
 * @param csv The table of subdistricts.
 */
export function newDate(csv: string, code: string, asOf: string): NewFiles {
  const { data } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  const own = data.filter(({ district }) => district === code);
  const newest = own.map((row) => row['as_of'] ?? '').reduce((a, b) => (b > a ? b : a), '');
  const isFigure = (column: string): boolean =>
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
    text: draft(dataset, [dataset === collections ? { id } : { collection: id }]),
  }));
  return {
    files: Object.fromEntries(drafts.map(({ file, text }) => [file, text])),
    steps: steps(drafts),
  };
}
