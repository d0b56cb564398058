const digits = '一二三四五六七八九';
const tens = '十';

/** The Chinese numerals from one to ten, as used in section numbers. */
export const chineseOrdinals = `${digits}${tens}`;

/** The Chinese numerals for counting, with the powers of ten; 〇 and 两 are not included. */
export const chineseNumerals = `${chineseOrdinals}百千万亿`;

/** Formats a number from 1 to 99 in Chinese: 一, 十, 十一, 二十, 九十九. */
export function chineseNumber(value: number): string {
  const ten = Math.floor(value / 10);
  const before = ten === 0 ? '' : `${ten === 1 ? '' : digits.charAt(ten - 1)}${tens}`;
  return before + (value % 10 === 0 ? '' : digits.charAt((value % 10) - 1));
}

/** The number that a Chinese numeral from 1 to 99 stands for; undefined for other words. */
export function fromChineseNumber(numeral: string): number | undefined {
  const [, ten = '', hasTen, one = ''] =
    new RegExp(`^([${digits}]?)(${tens}?)([${digits}]?)$`, 'u').exec(numeral) ?? [];
  const value = (digit: string): number => digits.indexOf(digit) + 1;
  if (hasTen === undefined || numeral === '') return undefined;
  if (hasTen === '') return numeral.length === 1 ? value(numeral) : undefined;
  return 10 * (ten === '' ? 1 : value(ten)) + (one === '' ? 0 : value(one));
}

/** Writes a small count as it stands before what is counted: 两 for two. */
export function chineseCount(value: number): string {
  return value === 2 ? '两' : chineseNumber(value);
}

const englishWords = 'zero one two three four five six seven eight nine ten'.split(' ');

/** Writes a number up to ten as an English word, larger ones in digits. */
export function englishNumber(value: number): string {
  return englishWords[value] ?? String(value);
}

/** Replaces each Chinese numeral from one to ten by its Arabic number, character by character. */
export function withArabicNumerals(text: string): string {
  return text.replace(new RegExp(`[${chineseOrdinals}]`, 'gu'), (numeral) =>
    String(chineseOrdinals.indexOf(numeral) + 1),
  );
}

const romans: readonly (readonly [value: number, letters: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Formats a number from 1 to 399 in Roman capitals. */
export function romanNumber(value: number): string {
  const [size, letters] = romans.find(([one]) => one <= value) ?? [0, ''];
  return size === 0 ? '' : letters + romanNumber(value - size);
}
