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

/** A cell refused for a reason. */
export const refuse = (fault: CellFault, expected?: string): Refused =>
  new Refused(fault, expected);

/** Reads the text of a cell: its value, or why the column refuses it. */
export type CellReader<T> = (text: string) => T | Refused;

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
export function commonFault(text: string): CellFault | undefined {
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
export const onlyDigits = /^\d[\d-]*$/u;
/** Whole numbers that are written as they should be, and that a double holds. */
const plainNumber = /^(?:0|[1-9]\d{0,14})$/u;

export function numberFault(text: string): CellFault | undefined {
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
export function wholeNumber(text: string): number {
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

const keyLength = 60;

/** Names of devices, which Windows allows for no file and no folder. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** What is wrong with an identifier, which becomes a file name and a part of an address. */
export function keyFault(text: string): { fault: CellFault; expected?: string } | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text)) return { fault: 'not-a-key' };
  if (text.length > keyLength) return { fault: 'too-long', expected: String(keyLength) };
  return deviceNames.test(text) ? { fault: 'reserved-key' } : undefined;
}

/** Whether a date in the form of a date is one of the calendar. */
export function isOnCalendar(date: string): boolean {
  const [year = '', month = '01', day] = date.split('-');
  if (day === undefined) return month >= '01' && month <= '12';
  const instant = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.getUTCDate() === Number(day);
}
