import type { CellFault } from '#data/cell-faults.ts';
import type { Label } from '#src/model.ts';
import { metaOf, type Declared } from './declared.ts';
import { refuses } from './refusal.ts';

/** Kinds of columns that readers and other programs distinguish. */
export type ColumnKind =
  | 'integer'
  | 'number'
  | 'printed-number'
  | 'date'
  | 'yes'
  | 'word'
  | 'reference'
  | 'key'
  | 'anchor'
  | 'text';

export const kindLabels: Record<ColumnKind, Label> = {
  integer: { zh: '整数', en: 'Whole number' },
  number: { zh: '数', en: 'Number' },
  'printed-number': { zh: '照录的数', en: 'Number as printed' },
  date: { zh: '日期', en: 'Date' },
  yes: { zh: '是（yes）或空', en: 'yes or empty' },
  word: { zh: '规定的词', en: 'Word of a list' },
  reference: { zh: '引用', en: 'Reference' },
  key: { zh: '代号', en: 'Id' },
  anchor: { zh: '定位词', en: 'Anchor phrase' },
  text: { zh: '文字', en: 'Text' },
};

const kindOfRefusal: Partial<Record<CellFault, ColumnKind>> = {
  'not-yes': 'yes',
  'not-a-date': 'date',
  'not-a-key': 'key',
  'too-long': 'anchor',
};

/** A text that every kind except free text rejects, each with its own fault code. */
const probe = 'A probe of more than twelve characters';

/**
 * Determines the kind of a column by how it parses cells, so that the rules stay in `data/kinds.ts`
 * only. Throws if the dataset has no such column.
 */
export function kindOf(dataset: Declared, name: string): ColumnKind {
  const { vocabulary, refers } = metaOf(dataset, name);
  if (vocabulary !== undefined) return 'word';
  if (refers !== undefined) return 'reference';
  const column = dataset.columns[name];
  const refusal = column === undefined ? undefined : refuses(column, probe);
  if (column === undefined || refusal === undefined) return 'text';
  if (refusal.code !== 'not-a-number') return kindOfRefusal[refusal.code] ?? 'text';
  if (refuses(column, '1.5')?.code === 'fraction') return 'integer';
  return typeof column.safeParse('1.5').data === 'number' ? 'number' : 'printed-number';
}

/** Numeric columns in declared order. Numbers kept as printed count as text. */
export function numericColumns(dataset: Declared): string[] {
  return Object.keys(dataset.columns).filter((column) =>
    ['integer', 'number'].includes(kindOf(dataset, column)),
  );
}
