import { headingForms } from '#src/i18n/headings.ts';
import { chineseNumber, chineseOrdinals, romanNumber } from '#src/lib/text/numerals.ts';
import type { Lang } from '#src/model.ts';
import { plainText, type Block, type ReportHeading, type ReportPart } from '../tree/tree.ts';

/** Heading numbers of an official document. */
export type HeadingNumbers = ReadonlyMap<ReportHeading, string>;

/**
 * Matches a heading that already has a number: 一、 （一） 第三章 1. 2.3 (4) IV. Chapter 5. Quantities do
 * not count: 10 个街道, 3.5 亿, 2.5 million.
 */
const numberedAlready = new RegExp(
  [
    `^(?:第[\\d〇${chineseOrdinals}百]+[章节条部篇]`,
    `[（(](?:\\d+|[${chineseOrdinals}]+|[ivxIVX]+)[）)]`,
    `[${chineseOrdinals}]+、`,
    '\\d{1,2}[.．、](?!\\d)',
    '\\d{1,2}(?:\\.\\d{1,2})+\\s+(?![万亿千百\\p{Lowercase}])',
    '[IVX]+\\.\\s',
    '(?:Chapter|Part|Section)\\s+\\d)',
  ].join('|'),
  'u',
);

/**
 * Numbers headings in the four levels of GB/T 9704—2012, 7.3.3. Numbering restarts in each part,
 * which ranks above level 1. Headings with a number of their own get none; those in a summary are
 * not part of the outline.
 */
export function headingNumbers(blocks: readonly Block[], lang: Lang): HeadingNumbers {
  const numbers = new Map<ReportHeading, string>();
  let counts = [0, 0, 0, 0];
  let top = 1;
  for (const block of blocks) {
    if (block.kind === 'part') {
      top = 2;
      counts = [0, 0, 0, 0];
    } else if (block.kind === 'heading') {
      const depth = Math.max(0, block.level - top);
      counts = counts.map((count, index) => (index > depth ? 0 : count));
      if (numberedAlready.test(plainText(block.children))) continue;
      const count = (counts[depth] ?? 0) + 1;
      counts[depth] = count;
      numbers.set(block, headingNumber(count, depth, lang));
    }
  }
  return numbers;
}

/** The number at the start of what stands above the title of a part: 第二章 of “第二章 · 街道统计”. */
export function partNumber({ kicker = '' }: ReportPart): string | undefined {
  const [number = ''] = kicker.split(' · ');
  return numberedAlready.test(number) ? number : undefined;
}

const numerals = { Chinese: chineseNumber, Roman: romanNumber, Arabic: String };

/** Formats the number of a heading of an official document; `depth` from 0, limited to four levels. */
export function headingNumber(count: number, depth: number, lang: Lang): string {
  const forms = headingForms(lang);
  const { numeral, before, after } = forms[depth] ?? forms[3];
  return `${before}${numerals[numeral](count)}${after}`;
}
