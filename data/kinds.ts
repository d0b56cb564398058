import { z } from 'zod';
import {
  commonFault,
  isOnCalendar,
  keyFault,
  numberFault,
  onlyDigits,
  refuse,
  Refused,
  wholeNumber,
  type CellReader,
} from './cell-faults.ts';
import type { ColumnMeta, Label, Word } from './column-meta.ts';

const readers = new WeakMap<z.ZodType, CellReader<unknown>>();

/**
 * How cells of a column are read. A table is read with these functions, because running the schema
 * on every cell takes most of the time of a check. Throws for a schema that is no column type.
 */
export function readerOf<T>(column: ColumnKind<T>): CellReader<T> {
  const reader = readers.get(column);
  if (reader === undefined) throw new Error('A column must have one of the types of data/kinds.ts');
  return reader as CellReader<T>;
}

/** A column type: parses text to a value; `meta` describes it in the code book. */
export type ColumnKind<T> = z.ZodType<T, string>;

function columnOf<T>(meta: ColumnMeta, read: CellReader<T>): ColumnKind<T> {
  const column = z
    .string()
    .transform((text, context): T => {
      const value = read(text);
      if (!(value instanceof Refused)) return value;
      const { fault, expected } = value;
      const params = { fault, ...(expected === undefined ? {} : { expected }) };
      context.issues.push({ code: 'custom', input: text, params });
      return z.NEVER;
    })
    .meta({ column: meta });
  readers.set(column, read);
  return column;
}

/** A column without empty cells, and without faults that cells of any kind can have. */
function kind<T>(meta: ColumnMeta, read: CellReader<T>): ColumnKind<T> {
  return columnOf(meta, sparing(read));
}

/** A reader that is spared empty cells and faults that cells of any kind can have. */
function sparing<T>(read: CellReader<T>): CellReader<T> {
  return (text) => {
    if (text === '') return refuse('blank');
    const fault = onlyDigits.test(text) ? undefined : commonFault(text);
    return fault === undefined ? read(text) : refuse(fault);
  };
}

/** Such a column of numbers. Whole numbers from the least one on are never refused. */
function numbers(meta: ColumnMeta, least: number, read: CellReader<number>): ColumnKind<number> {
  const readOther = sparing(read);
  return columnOf(meta, (text) => {
    const number = wholeNumber(text);
    return number >= least ? number : readOther(text);
  });
}

/** The same column with empty cells allowed. An empty cell means “not known”: null, never zero. */
export function maybe<T>(column: ColumnKind<T>): ColumnKind<T | null> {
  const read = readerOf(column);
  const meta = column.meta()?.column ?? { label: { zh: '', en: '' } };
  return columnOf({ ...meta, optional: true }, (text) => (text === '' ? null : read(text)));
}

/** The same column with empty cells allowed, which a file may also leave out. */
export function extra<T>(column: ColumnKind<T>): ColumnKind<T | null> {
  const meta = column.meta()?.column ?? { label: { zh: '', en: '' } };
  const read = readerOf(maybe(column));
  return columnOf({ ...meta, optional: true, extra: true }, read);
}

/** A lower-case identifier of at most 60 characters, e.g. `sanlitun` or `one-plus-three`. */
export function key(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (text) => {
    const wrong = keyFault(text);
    return wrong === undefined ? text : refuse(wrong.fault, wrong.expected);
  });
}

/** The six digits of an administrative division (GB/T 2260). */
export function divisionCode(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (text) => (/^[1-9]\d{5}$/u.test(text) ? text : refuse('not-a-code')));
}

/** A foreign key to another dataset (or to `sources`); checked when all tables are loaded. */
export function reference(refers: string, meta: ColumnMeta): ColumnKind<string> {
  return kind({ ...meta, refers }, (text) => text);
}

/** Free text in one language. */
export function text(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (content) => content);
}

/** A phrase of at most twelve characters to search for in the source. */
export function anchor(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (content) => ([...content].length <= 12 ? content : refuse('too-long', '12')));
}

/** A non-negative integer. */
export function count(meta: ColumnMeta): ColumnKind<number> {
  return numbers(meta, 0, (content) => {
    const fault = numberFault(content);
    if (fault !== undefined) return refuse(fault);
    return /^\d+$/u.test(content) ? Number(content) : refuse('fraction');
  });
}

/** A place in an order, from 1; no two rows that are equal in the columns of `within` have the same. */
export function order(meta: ColumnMeta, within: readonly string[] = []): ColumnKind<number> {
  const read = readerOf(count(meta));
  return numbers({ ...meta, within }, 1, (content) => {
    const place = read(content);
    return place === 0 ? refuse('zeroth') : place;
  });
}

/** A non-negative number, with or without decimals. */
export function decimal(meta: ColumnMeta): ColumnKind<number> {
  return numbers(meta, 0, (content) => {
    const fault = numberFault(content);
    return fault === undefined ? Number(content) : refuse(fault);
  });
}

/** A number kept as printed, so that its last digit still shows its precision. */
export function printedNumber(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (content) => {
    const fault = numberFault(content);
    return fault === undefined ? content : refuse(fault);
  });
}

/** A year, month or day: `2010`, `2010-03`, `2010-03-31`. */
export function date(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (content) => {
    if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(content)) return refuse('not-a-date');
    return isOnCalendar(content) ? content : refuse('no-such-day');
  });
}

/** One value of a closed vocabulary. */
export function oneOf<K extends string>(
  vocabulary: Record<K, Word>,
  meta: ColumnMeta,
): ColumnKind<K> {
  const words = Object.keys(vocabulary);
  return kind({ ...meta, vocabulary }, (content) =>
    words.includes(content) ? (content as K) : refuse('not-in-vocabulary', words.join(' | ')),
  );
}

/** One value of a code list that is a dataset; adding a row adds a value with its label. */
export function wordOf(list: string, meta: ColumnMeta): ColumnKind<string> {
  return reference(list, { ...meta, words: true });
}

/** `yes` or an empty cell. */
export function yes(meta: ColumnMeta): ColumnKind<boolean> {
  return columnOf({ ...meta, optional: true }, (content) => {
    if (content === '') return false;
    return content === 'yes' ? true : refuse('not-yes');
  });
}

/** The key column of a dataset with a single key. */
export const id = key({ label: { zh: '代号', en: 'Id' } });

/** Where a source says what a row holds: the source, its section and a phrase to search for. */
export const cited = {
  source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
  section: text({ label: { zh: '章节', en: 'Section' } }),
  anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
};

/** The district of a subdistrict that a row names by its id. */
export const districtOfStreet = extra(
  reference('divisions', {
    label: { zh: '所属区（代号重复时）', en: 'District (where ids recur)' },
    note: {
      zh: '只在几个区有相同的街道代号时填写。',
      en: 'Only where subdistricts of several districts have the same id.',
    },
  }),
);

/** Further names of the Chinese and of the English column of a pair. */
type FurtherNames = Record<'zh' | 'en', readonly string[]>;

type Pair<Name extends string, T> = Record<`${Name}_zh` | `${Name}_en`, ColumnKind<T>>;

function pair<Name extends string, T>(
  name: Name,
  { zh, en }: Label,
  column: (meta: ColumnMeta) => ColumnKind<T>,
  names: FurtherNames = { zh: [], en: [] },
): Pair<Name, T> {
  const label = {
    zh: { zh: `${zh}（中文）`, en: `${en} (Chinese)` },
    en: { zh: `${zh}（英文）`, en: `${en} (English)` },
  };
  return {
    [`${name}_zh`]: column({ label: label.zh, names: names.zh }),
    [`${name}_en`]: column({ label: label.en, names: names.en }),
  } as Pair<Name, T>;
}

/** A text in both languages: the columns `name_zh` and `name_en`, with further names of each. */
export function bilingual<Name extends string>(
  name: Name,
  label: Label,
  names?: FurtherNames,
): Pair<Name, string> {
  return pair(name, label, text, names);
}

/** Like `bilingual`, with empty cells allowed. */
export function maybeBilingual<Name extends string>(
  name: Name,
  label: Label,
): Pair<Name, string | null> {
  return pair(name, label, (meta) => maybe(text(meta)));
}
