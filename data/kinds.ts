import { z } from 'zod';

/** A text in both languages of the site. */
export interface Label {
  zh: string;
  en: string;
}

/** An entry of a code list: its label and, for words such as 约, the text before a figure. */
export interface Word extends Label {
  before?: Label;
}

/** Metadata of a column; the code book is generated from it. */
export interface ColumnMeta {
  label: Label;
  note?: Label;
  /** Unit id of a numeric column, as in the unit list of the readings. */
  unit?: string;
  /**
   * Half of the last printed digit, if the source rounds the column; it also says how many decimals
   * its cells have.
   */
  rounding?: number;
  /** The column that holds the same number as the source words it. */
  wording?: string;
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

type Payload = z.core.ParsePayload<string>;

function fail(payload: Payload, fault: CellFault, expected?: string): never {
  payload.issues.push({
    code: 'custom',
    input: payload.value,
    params: { fault, ...(expected === undefined ? {} : { expected }) },
  });
  return z.NEVER;
}

const missingMarks = /^(?:[-—–－/／]+|n\/?a|null|无|缺|…+|\.{2,})$/iu;

/** A fault that applies to cells of any kind, or undefined. */
function commonFault(text: string): CellFault | undefined {
  if (text.includes('\0')) return 'nul';
  if (text !== text.trim()) return 'padded';
  if (/^[=＝@＠]|^[-+＋－](?![\d０-９.,，%\s]+$)/u.test(text) && !missingMarks.test(text))
    return 'formula';
  if (/<\/?[a-z][^>]*>/iu.test(text)) return 'html';
  if (missingMarks.test(text)) return 'missing-mark';
  return undefined;
}

function numberFault(text: string): CellFault | undefined {
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

/** The number of significant digits. */
function digitsOf(number: string): number {
  return number.replace('.', '').replace(/^0+/u, '').length;
}

/** A column type: parses text to a value; `meta` describes it in the code book. */
export type ColumnKind<T> = z.ZodType<T, string>;

function kind<T>(meta: ColumnMeta, read: (text: string, payload: Payload) => T): ColumnKind<T> {
  return z
    .string()
    .transform((text, context): T => {
      const payload = context as unknown as Payload;
      if (text === '') return fail(payload, 'blank');
      const fault = commonFault(text);
      return fault === undefined ? read(text, payload) : fail(payload, fault);
    })
    .meta({ column: meta });
}

/** The same column with empty cells allowed. An empty cell means “not known”: null, never zero. */
export function maybe<T>(column: ColumnKind<T>): ColumnKind<T | null> {
  const inner = z.string().transform((text, context): T | null => {
    if (text === '') return null;
    const read = column.safeParse(text);
    if (read.success) return read.data;
    const payload = context as unknown as Payload;
    for (const issue of read.error.issues) payload.issues.push({ ...issue, input: text } as never);
    return z.NEVER;
  });
  const meta = column.meta()?.column;
  return meta === undefined ? inner : inner.meta({ column: { ...meta, optional: true } });
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
  const inner = maybe(column);
  const meta = inner.meta()?.column;
  return meta === undefined ? inner : inner.meta({ column: { ...meta, extra: true } });
}

/** A lower-case identifier of at most 60 characters, e.g. `sanlitun` or `one-plus-three`. */
export function key(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (text, payload) => {
    const wrong = keyFault(text);
    return wrong === undefined ? text : fail(payload, wrong.fault, wrong.expected);
  });
}

/** The six digits of an administrative division (GB/T 2260). */
export function divisionCode(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (text, payload) =>
    /^[1-9]\d{5}$/u.test(text) ? text : fail(payload, 'not-a-code'),
  );
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
  return kind(meta, (content, payload) =>
    [...content].length <= 12 ? content : fail(payload, 'too-long', '12'),
  );
}

/** A non-negative integer. */
export function count(meta: ColumnMeta): ColumnKind<number> {
  return kind(meta, (content, payload) => {
    const fault = numberFault(content);
    if (fault !== undefined) return fail(payload, fault);
    return /^\d+$/u.test(content) ? Number(content) : fail(payload, 'fraction');
  });
}

/** A non-negative number, with or without decimals. */
export function decimal(meta: ColumnMeta): ColumnKind<number> {
  return kind(meta, (content, payload) => {
    const fault = numberFault(content);
    return fault === undefined ? Number(content) : fail(payload, fault);
  });
}

/** A number kept as printed, so that its last digit still shows its precision. */
export function printedNumber(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (content, payload) => {
    const fault = numberFault(content);
    return fault === undefined ? content : fail(payload, fault);
  });
}

/** A year, month or day: `2010`, `2010-03`, `2010-03-31`. */
export function date(meta: ColumnMeta): ColumnKind<string> {
  return kind(meta, (content, payload) => {
    if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(content)) return fail(payload, 'not-a-date');
    return isOnCalendar(content) ? content : fail(payload, 'no-such-day');
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
  return kind({ ...meta, vocabulary }, (content, payload) =>
    words.includes(content)
      ? (content as K)
      : fail(payload, 'not-in-vocabulary', words.join(' | ')),
  );
}

/** One value of a code list that is a dataset; adding a row adds a value with its label. */
export function wordOf(list: string, meta: ColumnMeta): ColumnKind<string> {
  return reference(list, { ...meta, words: true });
}

/** `yes` or an empty cell. */
export function yes(meta: ColumnMeta): ColumnKind<boolean> {
  const inner = z.string().transform((content, context): boolean => {
    if (content === '') return false;
    if (content === 'yes') return true;
    return fail(context, 'not-yes');
  });
  return inner.meta({ column: { ...meta, optional: true } });
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

type Pair<Name extends string, T> = Record<`${Name}_zh` | `${Name}_en`, ColumnKind<T>>;

function pair<Name extends string, T>(
  name: Name,
  { zh, en }: Label,
  column: (meta: ColumnMeta) => ColumnKind<T>,
): Pair<Name, T> {
  return {
    [`${name}_zh`]: column({ label: { zh: `${zh}（中文）`, en: `${en} (Chinese)` } }),
    [`${name}_en`]: column({ label: { zh: `${zh}（英文）`, en: `${en} (English)` } }),
  } as Pair<Name, T>;
}

/** A text in both languages: the columns `name_zh` and `name_en`. */
export function bilingual<Name extends string>(name: Name, label: Label): Pair<Name, string> {
  return pair(name, label, text);
}

/** Like `bilingual`, with empty cells allowed. */
export function maybeBilingual<Name extends string>(
  name: Name,
  label: Label,
): Pair<Name, string | null> {
  return pair(name, label, (meta) => maybe(text(meta)));
}
