/** Days of the first and last serial number taken for a date: 1954 and 2119. */
const [earliest, latest] = [20_000, 80_000];
/** The day that workbooks count from, so that 1 March 1900 is 61. */
const epoch = Date.UTC(1899, 11, 30);
const day = 24 * 60 * 60 * 1000;

const isSerial = (text: string): boolean =>
  /^\d{5}(?:\.0+)?$/u.test(text) && Number(text) >= earliest && Number(text) <= latest;

const two = (part: string): string => part.padStart(2, '0');

/** The day that a workbook stores as this number; undefined for numbers that are no days. */
export function serialDate(text: string): string | undefined {
  if (!isSerial(text)) return undefined;
  return new Date(epoch + Number(text) * day).toISOString().slice(0, 10);
}

const forms: readonly RegExp[] = [
  /^(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月(?:\s*(?<date>\d{1,2})\s*[日号])?)?(?:底|末|份|度)?$/u,
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<date>\d{1,2}))?(?:[T ]00:00(?::00)?)?$/u,
  /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<date>0[1-9]|[12]\d|3[01])?$/u,
];

/**
 * A date written in another way as ISO: 2010年3月, 2010/3/31, 2010.3, 20100331. Undefined for what
 * begins with no year.
 */
export function writtenDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const groups = forms.map((form) => form.exec(plain)?.groups).find((match) => match !== undefined);
  if (groups === undefined) return undefined;
  const { year = '', month, date } = groups;
  return [year, ...[month, date].flatMap((part) => (part === undefined ? [] : [two(part)]))].join(
    '-',
  );
}

/** The first date in a text such as a title: 截至2010年3月. Undefined where there is none. */
export function dateInText(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const found =
    /(?<!\d)(?:19|20)\d{2}(?:年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|[-./]\d{1,2}(?!\d))/u.exec(plain);
  return found === null ? undefined : writtenDate(found[0]);
}

/** How the dates of a column are written, where it is not as datasets write them. */
export function dateForm(cells: readonly string[]): 'serial' | 'written' | undefined {
  const others = cells.filter((cell) => !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(cell));
  if (others.length === 0) return undefined;
  if (others.every(isSerial)) return 'serial';
  return others.every((cell) => writtenDate(cell) !== undefined) ? 'written' : undefined;
}
