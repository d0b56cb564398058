import { z } from 'zod';

/** A text in both languages of the site. */
export interface Label {
  zh: string;
  en: string;
}

/** An entry of a code list: its label and, for words such as 约, the text before a figure. */
export interface Word extends Label {
  before?: Label;
  /** How sources print it, as a regular expression, where the wording must agree with the word. */
  signs?: string;
}

/** Metadata of a column; the code book is generated from it. */
export interface ColumnMeta {
  label: Label;
  note?: Label;
  /** Further names of the column in tables that are brought, in any language. */
  names?: readonly string[];
  /** Unit id of a numeric column, as in the unit list of the readings. */
  unit?: string;
  /**
   * Half of the last printed digit, if the source rounds the column; it also says how many decimals
   * its cells have.
   */
  rounding?: number;
  /** The column that holds the same number as the source words it, or words that say this one. */
  wording?: string;
  /**
   * A further column with words of the source: a word that has signs may be chosen only where the
   * wording or this column has one of them.
   */
  beside?: string;
  /** The column with the factor from the number in the wording to ones: 10000 where it prints 万. */
  scaledBy?: string;
  /** Of a place in an order: the columns within which no two rows have the same one. */
  within?: readonly string[];
  /** Factor from the printed unit to ones: 10000 for a column printed in 万. */
  scale?: number;
  /** Foreign key: the dataset (or `sources`) whose key this column must contain. */
  refers?: string;
  /** Whether that dataset is a code list, so that labels are shown instead of keys. */
  words?: boolean;
  /** What the row referred to must say: one of the words in each of these columns. */
  where?: Record<string, readonly string[]>;
  /** Columns in which this row and the row referred to must say the same, where both are filled. */
  agrees?: readonly string[];
  /** At most as many of the selected rows may refer to one row as this column of it says. */
  atMost?: { column: string; rows: Record<string, string> };
  /** A column of another dataset in which this value must occur. */
  among?: { dataset: string; column: string };
  /** Allowed values with their labels. */
  vocabulary?: Record<string, Word>;
  /** Whether an empty cell is allowed. */
  optional?: boolean;
  /** Whether the file may leave the column out, which means that all its cells are empty. */
  extra?: boolean;
}

declare module 'zod' {
  interface GlobalMeta {
    column?: ColumnMeta;
  }
}

/** Codes of cell faults; the messages are in `src/tables/fault-texts/cells.ts`. */
export type CellFault =
  | 'blank'
  | 'nul'
  | 'html'
  | 'formula'
  | 'full-width-digits'
  | 'scientific'
  | 'leading-zeros'
  | 'beyond-double'
  | 'thousands'
  | 'missing-mark'
  | 'percent-sign'
  | 'negative'
  | 'fraction'
  | 'zeroth'
  | 'not-a-number'
  | 'not-a-key'
  | 'reserved-key'
  | 'not-a-code'
  | 'not-a-date'
  | 'no-such-day'
  | 'not-in-vocabulary'
  | 'too-long'
  | 'padded'
  | 'not-yes';

/** A cell that its column does not accept. */
export class Refused {
  readonly fault: CellFault;
  /** What the column accepts, where the fault alone does not say. */
  readonly expected: string | undefined;

  constructor(fault: CellFault, expected?: string) {
    this.fault = fault;
    this.expected = expected;
  }
}

const refuse = (fault: CellFault, expected?: string): Refused => new Refused(fault, expected);

/** Reads the text of a cell: its value, or why the column refuses it. */
export type CellReader<T> = (text: string) => T | Refused;

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

/** Signs that a formula begins with, and signs that stand for a missing value. */
const formulaSigns = '=＝@＠-+＋－';
const missingSigns = '-—–－/／….';

const missingMarks = /^(?:[-—–－/／]+|n\/?a|null|无|缺|…+|\.{2,})$/iu;

/** Whether a text says in a sign or a word that something is missing. */
function isMissingMark(text: string): boolean {
  // Only the words are short; a row of signs may be long.
  return (text.length <= 4 || missingSigns.includes(text.charAt(0))) && missingMarks.test(text);
}

/** A fault that applies to cells of any kind, or undefined. */
function commonFault(text: string): CellFault | undefined {
  if (text.includes('\0')) return 'nul';
  if (text !== text.trim()) return 'padded';
  if (formulaSigns.includes(text.charAt(0))) {
    const isFormula = /^[=＝@＠]|^[-+＋－](?![\d０-９.,，%\s]+$)/u.test(text);
    if (isFormula && !isMissingMark(text)) return 'formula';
  }
  if (text.includes('<') && /<\/?[a-z][^>]*>/iu.test(text)) return 'html';
  return isMissingMark(text) ? 'missing-mark' : undefined;
}

/** Digits, as most cells of a register have them: no fault can be in them but what a column asks. */
const onlyDigits = /^\d[\d-]*$/u;
/** Whole numbers that are written as they should be, and that a double holds. */
const plainNumber = /^(?:0|[1-9]\d{0,14})$/u;

function numberFault(text: string): CellFault | undefined {
  if (plainNumber.test(text)) return undefined;
  if (/[０-９．]/u.test(text)) return 'full-width-digits';
  if (/^-?\d{1,3}(?:[,，\s]\d{3})+(?:\.\d+)?$/u.test(text)) return 'thousands';
  if (/^[-+]?\d+(?:\.\d+)?[eE][-+]?\d+$/u.test(text)) return 'scientific';
  if (/^-?[\d.]+\s*[%％]$/u.test(text)) return 'percent-sign';
  if (/^[-−]\d/u.test(text)) return 'negative';
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return 'not-a-number';
  if (/^0\d/u.test(text)) return 'leading-zeros';
  // A double holds every number of fifteen digits, and not every one of sixteen.
  return text.length > 15 && digitsOf(text) > 15 ? 'beyond-double' : undefined;
}

/**
 * The whole number that digits stand for if they are written as they should be and a double holds
 * it, as in most cells of a register; NaN for any other text.
 */
function wholeNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15 || (length > 1 && text.startsWith('0'))) return Number.NaN;
  let number = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The number of significant digits. */
function digitsOf(number: string): number {
  return number.replace('.', '').replace(/^0+/u, '').length;
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

const keyLength = 60;

/** Names of devices, which Windows allows for no file and no folder. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** What is wrong with an identifier, which becomes a file name and a part of an address. */
export function keyFault(text: string): { fault: CellFault; expected?: string } | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text)) return { fault: 'not-a-key' };
  if (text.length > keyLength) return { fault: 'too-long', expected: String(keyLength) };
  return deviceNames.test(text) ? { fault: 'reserved-key' } : undefined;
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

function isOnCalendar(date: string): boolean {
  const [year = '', month = '01', day] = date.split('-');
  if (day === undefined) return month >= '01' && month <= '12';
  const instant = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.getUTCDate() === Number(day);
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
