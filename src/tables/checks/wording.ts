import type { ColumnMeta } from '#data/column-meta.ts';
import { quantitiesIn } from '#src/lib/text/quantities.ts';
import { metaOf } from '../declared.ts';
import type { Fault } from '../fault.ts';
import type { KeyedLine, TableLines } from './lines.ts';

/** A wording in ordinary digits without separators. */
const plain = (wording: string): string =>
  wording.normalize('NFKC').replace(/(?<=\d)[, ](?=\d{3}(?!\d))/gu, '');

/** The numbers that a wording prints in digits, without separators. */
const numbersIn = (wording: string): string[] => plain(wording).match(/\d+(?:\.\d+)?/gu) ?? [];

const factors: Readonly<Record<string, number>> = {
  ...{ 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 },
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 },
};
/** What may stand between a number and its factor: the end of a range, 余. */
const between = '(?:\\s*[—–~～-]\\s*\\d+(?:\\.\\d+)?)?\\s*[余多几]?\\s*';
/** 千米 and 百分 are no factors. */
const factor = `(?<factor>${Object.keys(factors)
  .sort((a, b) => b.length - a.length)
  .join('|')})?(?![米克瓦升分])`;

/** The factors that stand behind a number in a wording: 10000 in 6.2万, 1 where there is none. */
function factorsOf(number: string, wording: string): number[] {
  const pattern = `(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])${between}${factor}`;
  const found = plain(wording).matchAll(new RegExp(pattern, 'giu'));
  return [...found].map(({ groups }) => factors[groups?.['factor']?.toLowerCase() ?? ''] ?? 1);
}

/** Numerals that leave open what they say: 一半, 数百, 两三个, 一个半月. */
const loose = /[半几数又]|[零〇一二两三四五六七八九]{2}/u;

/** The number of a wording without digits, as the least and the greatest that it allows. */
function numeralOf(wording: string): { low: number; high: number } | undefined {
  if (/\d/u.test(plain(wording)) || loose.test(wording)) return undefined;
  const quantities = quantitiesIn(wording, /\p{Script=Han}/u.test(wording) ? 'zh' : 'en');
  const [only, another] = quantities;
  return another === undefined && only?.kind === 'number' ? only : undefined;
}

/** Powers of ten that a scale can be. */
const powers: ReadonlySet<number> = new Set([1, ...Object.values(factors)]);

/** Columns of a number, of its scale and of the words that print it. */
interface Worded {
  column: string;
  wording: string;
  scaledBy: string | undefined;
}

type Wrong = Pick<Fault, 'code' | 'got' | 'expected'> & { column: string };

/** What is wrong with the number of a row, or with its scale, beside the wording. */
function numberFault(
  { cells }: KeyedLine,
  { column, wording, scaledBy }: Worded,
): Wrong | undefined {
  const [got = '', printed = '', scale = '1'] = [
    cells[column],
    cells[wording],
    cells[scaledBy ?? ''],
  ];
  if (!/^\d+(?:\.\d+)?$/u.test(got)) return undefined;
  const differs: Wrong = { code: 'wording-differs', column, got, expected: printed };
  const scaled = (right: number): Wrong => {
    const expected = `${right}（${printed}）`;
    return { code: 'scale-differs', column: scaledBy ?? column, got: scale, expected };
  };
  const numbers = numbersIn(printed);
  if (numbers.includes(got)) {
    const allowed = factorsOf(got, printed);
    const [right] = allowed;
    const isRight = right === undefined || allowed.includes(Number(scale));
    return isRight || scaledBy === undefined ? undefined : scaled(right);
  }
  if (numbers.length > 0) {
    // Whole numbers may be a part of the one that is printed, as 6 in 6631.
    const isPart =
      /^\d+$/u.test(got) && numbers.some((one) => /^\d+$/u.test(one) && one.includes(got));
    return isPart ? undefined : differs;
  }
  const numeral = numeralOf(printed);
  const value = Number(got) * Number(scale);
  if (numeral === undefined || (value >= numeral.low && value <= numeral.high)) return undefined;
  const right = numeral.low / Number(got);
  return scaledBy !== undefined && powers.has(right) ? scaled(right) : differs;
}

/** Wordings that say a number only about, without a word for it: 一半, 三成. */
const inexact = /[半几数成]|分之|\bhal(?:f|ves)\b|\bquarters?\b|\bthirds?\b/iu;

/** What is wrong with a word of a closed list beside the wording. */
function wordFault(
  { cells }: KeyedLine,
  column: string,
  { wording = '', beside, vocabulary = {} }: ColumnMeta,
): Wrong | undefined {
  const [got = '', printed = ''] = [cells[column], cells[wording]];
  const words = Object.entries(vocabulary);
  if (printed === '' || vocabulary[got] === undefined) return undefined;
  const printedIn = (text: string): string[] =>
    words
      .filter(([, { signs }]) => signs !== undefined && new RegExp(signs, 'iu').test(text))
      .map(([word]) => word);
  const demanded = printedIn(printed);
  const wrong = (allowed: readonly string[]): Wrong => {
    return { code: 'word-differs', column, got, expected: `${allowed.join(' | ')}（${printed}）` };
  };
  if (demanded.length > 0) return demanded.includes(got) ? undefined : wrong(demanded);
  const isSigned = vocabulary[got].signs !== undefined;
  if (beside === undefined || !isSigned || inexact.test(printed)) return undefined;
  if (printedIn(cells[beside] ?? '').includes(got)) return undefined;
  return wrong(words.filter(([, { signs }]) => signs === undefined).map(([word]) => word));
}

/** Numbers, scales and words that are not what the wording beside them prints. */
export function* wordingFaults(table: TableLines): Generator<Fault> {
  const { dataset, file, lines } = table;
  for (const column of Object.keys(dataset.columns)) {
    const meta = metaOf(dataset, column);
    const { wording, scaledBy, vocabulary } = meta;
    if (wording === undefined) continue;
    for (const line of lines) {
      const wrong =
        vocabulary === undefined
          ? numberFault(line, { column, wording, scaledBy })
          : wordFault(line, column, meta);
      if (wrong !== undefined) yield { file, line: line.line, row: line.key, ...wrong };
    }
  }
}
