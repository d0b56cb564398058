import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import type { ReportTree } from '../tree/tree.ts';

/** What the title block says of the date of the data; empty where it is not known. */
export function materialOf({ years, lang }: Pick<ReportTree, 'years' | 'lang'>): string {
  return years === undefined ? '' : interpolate(reportWords[lang].colophon.years, { years });
}
