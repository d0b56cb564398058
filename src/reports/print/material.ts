import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import type { ReportTree } from '../tree/tree.ts';

/**
 * What the title block says of the date of the data, and of the documents where theirs is another one;
 * empty where it is not known.
 */
export function materialOf({
  years,
  documents,
  lang,
}: Pick<ReportTree, 'years' | 'documents' | 'lang'>): string {
  if (years === undefined) return '';
  const words = reportWords[lang].colophon;
  return documents === undefined
    ? interpolate(words.years, { years })
    : interpolate(words.yearsApart, { years, documents });
}
