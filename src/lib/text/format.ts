import type { Lang, Unit } from '#src/model.ts';

/** Numbers of some decimals, with those that were formatted: they are asked for again and again. */
interface Format {
  format: Intl.NumberFormat;
  known: Map<number, string>;
}

const formats = new Map<number, Format>();
/** More numbers are not kept. */
const mostKnown = 20_000;

function formatOf(digits: number): Format {
  const before = formats.get(digits);
  if (before !== undefined) return before;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const made = { format: new Intl.NumberFormat('en-US', options), known: new Map() };
  formats.set(digits, made);
  return made;
}

/** Formats a number with thousands separators and `digits` decimals, the same in both languages. */
export function formatNumber(value: number, digits = 0): string {
  const { format, known } = formatOf(digits);
  const before = known.get(value);
  if (before !== undefined) return before;
  const written = format.format(value);
  // A negative number that rounds to zero has no sign.
  const text = written.replace('-', /[1-9]/u.test(written) ? '−' : '');
  if (known.size >= mostKnown) known.clear();
  known.set(value, text);
  return text;
}

/**
 * Formats a fraction as a percentage: `formatShare(0.01737, 2)` is `1.74%`. Does not multiply by
 * 100, because binary rounding errors would turn 28.5 into 28.499….
 */
export function formatShare(fraction: number, digits = 1): string {
  return `${formatNumber(Number((fraction * 100).toPrecision(12)), digits)}%`;
}

/** Formats the ticks of an axis of shares, with as many decimals as tell them apart. */
export function shareTicks(ticks: readonly number[]): (share: number) => string {
  const isExact = (digits: number): boolean =>
    ticks.every((tick) => Math.abs(Number((tick * 100).toFixed(digits)) - tick * 100) < 1e-9);
  const digits = [0, 1, 2].find(isExact) ?? 3;
  return (share) => formatShare(share, digits);
}

/** Formats a value by its unit: a share becomes a percentage, a year has no separator. */
export function formatValue(value: number, unit: Unit, digits: number): string {
  if (unit === 'year') return String(value);
  return unit === 'share' ? formatShare(value, digits) : formatNumber(value, digits);
}

/**
 * Rounds a value to the digits that are known: of a sum of figures in 万 with one decimal, off by up
 * to 1,000, the last three digits are not. Values off by less than 5 stay as they are.
 */
export function knownDigits(value: number, tolerance: number): number {
  if (tolerance < 5) return value;
  const step = 10 ** Math.floor(Math.log10(2 * tolerance) + 1e-9);
  return Math.round(value / step) * step;
}

/**
 * Formats a count with no more digits than are known. One that is known in thousands or less is
 * written as its language counts: 76.1万, 13.84亿, 761,000.
 */
export function formatKnown(value: number, tolerance: number, lang: Lang): string {
  const known = knownDigits(value, tolerance);
  return { zh: inMyriads(known, tolerance), en: formatNumber(known) }[lang];
}

function inMyriads(known: number, tolerance: number): string {
  if (tolerance < 5 || known < 10_000) return formatNumber(known);
  const [unit, name] = known < 1e8 ? [1e4, '万'] : [1e8, '亿'];
  const decimals = Math.max(
    0,
    Math.round(Math.log10(unit) - Math.floor(Math.log10(2 * tolerance) + 1e-9)),
  );
  return `${formatNumber(known / unit, decimals)}${name}`;
}

/** Formats an English ordinal: 1st, 2nd, 3rd, 11th. */
export function ordinal(rank: number): string {
  const tail = rank % 100;
  const last = tail >= 11 && tail <= 13 ? 0 : tail % 10;
  return `${formatNumber(rank)}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Formats an ISO year, month or day: `2010-03` is `2010年3月` or `March 2010`. */
export function formatDate(date: string, lang: Lang): string {
  const [year = '', month, day] = date.split('-').map((part) => String(Number(part)));
  return dates[lang](year, month, day);
}

const dates: Record<Lang, (year: string, month?: string, day?: string) => string> = {
  zh: (year, month, day) =>
    `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`,
  en: (year, month, day) => {
    const name = month === undefined ? '' : `${months[Number(month) - 1] ?? ''} `;
    return day === undefined ? `${name}${year}` : `${day} ${name}${year}`;
  },
};
