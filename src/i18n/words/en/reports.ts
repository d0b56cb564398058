import type { reports as zh } from '../zh/reports.ts';

/** Texts of the reports page. */
export const reports: Record<keyof typeof zh, string> = {
  'reports.more': 'Word, EPUB, official layout',
  'reports.title': 'Reports',
  'reports.lede':
    'Files made from the pages themselves: PDF to print and file, Word to edit, EPUB for phones and e-readers, slides to present, Excel with the tables, formulas and sources. Notes give the source of every figure; charts come with descriptions and their data.',
};
