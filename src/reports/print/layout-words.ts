import { isHan } from '#src/i18n/languages.ts';
import { reportWords, type ReportWords } from '#src/i18n/print.ts';
import type { Lang } from '#src/model.ts';
import type { Layout } from '../options.ts';

/**
 * The words of a report in a layout. Official papers in Chinese have no gap beside a number: 见第12页.
 */
export function wordsIn(
  lang: Lang,
  layout: Layout,
  words: ReportWords = reportWords[lang],
): ReportWords {
  return layout === 'official' && isHan(lang) ? (withoutGaps(words) as ReportWords) : words;
}

function withoutGaps(words: unknown): unknown {
  if (typeof words === 'string')
    return words.replaceAll(/(\p{Script=Han}) (?=\{)|(\}) (?=\p{Script=Han})/gu, '$1$2');
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, withoutGaps(value)]));
}
