import { movePoint, plainDecimal } from './decimal.ts';
import type { RemarkKind } from './sheet.ts';

/** The text of a cell, and what is particular about it. */
export interface CellText {
  text: string;
  kind?: RemarkKind;
  shown?: string;
}

/** The signs of a number format without literal texts, colours and locales. */
function signsOf(format: string): string {
  return format
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[[^\]]*\]/gu, '')
    .toLowerCase();
}

/** A day and time in the parts that a workbook stores. */
export interface DateParts {
  y: number;
  m: number;
  d: number;
  H: number;
  M: number;
}

const two = (part: number): string => String(part).padStart(2, '0');

/**
 * A date as ISO, as precise as its format shows it: `2010-03` for `yyyy"年"m"月"`. Undefined for a
 * format that shows a time only.
 */
export function isoDate(parts: DateParts, format: string): string | undefined {
  const signs = signsOf(format);
  // Beside hours and seconds an m is a minute.
  const months = signs.replace(/h+[:时]?m+|m+[:分]?s+/gu, '');
  const shows = (sign: string): boolean => months.includes(sign);
  if (!shows('y') && !shows('d')) return undefined;
  const year = String(parts.y).padStart(4, '0');
  if (!shows('m') && !shows('d')) return year;
  const month = `${year}-${two(parts.m)}`;
  if (!shows('d')) return month;
  const day = `${month}-${two(parts.d)}`;
  const hasTime = signs.includes('h') && (parts.H > 0 || parts.M > 0);
  return hasTime ? `${day}T${two(parts.H)}:${two(parts.M)}` : day;
}

/** The number in a text as a format writes it, without separators, currency and units. */
function numberIn(shown: string): string | undefined {
  const plain = shown.replace(/[,\s¥￥$€%]/gu, '').replace(/^\((?<inside>.*)\)$/u, '-$<inside>');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? plain : undefined;
}

const decimals = (number: string): number => number.split('.')[1]?.length ?? 0;

/**
 * A stored number as text: with the digits that the workbook shows, also zeros before and after,
 * where they are all of it; otherwise with those it stores, and what is shown as a remark. A
 * fraction shown as a percentage is a percentage: 0.385 is `38.5%`.
 */
export function numberText(value: number, shown: string, format: string): CellText {
  const isPercent = signsOf(format).includes('%') || /\d%$/u.test(shown);
  const digits = plainDecimal(value);
  const exact = isPercent ? movePoint(digits, 2) : digits;
  const sign = isPercent ? '%' : '';
  const seen = numberIn(shown);
  if (seen !== undefined && Number(seen) === Number(exact)) return { text: seen + sign };
  const text = exact + sign;
  if (Number.isInteger(value) && Math.abs(value) >= 1e15) return { text, kind: 'long-number' };
  if (seen !== undefined && Number(seen) === Number(Number(exact).toFixed(decimals(seen))))
    return { text, kind: 'rounded', shown: seen + sign };
  // 1.2E+11 is how a narrow column shows a number; ### is one too narrow for any.
  if (/^(?:-?[\d.]+E[+-]?\d+|#+)$/u.test(shown)) return { text };
  const words = shown.replace(/[^\d.-]/gu, '');
  return Number(words) === Number(exact) && words !== ''
    ? { text }
    : { text, kind: 'shown-otherwise', shown };
}
