import boxes from '../typst/boxes.typ?raw';
import contents from '../typst/contents.typ?raw';
import ends from '../typst/ends.typ?raw';
import heads from '../typst/heads.typ?raw';
import pages from '../typst/pages.typ?raw';
import report from '../typst/report.typ?raw';
import figures from '../typst/figures.typ?raw';
import sheets from '../typst/sheets.typ?raw';
import style from '../typst/style.typ?raw';
import type { TemplateTexts } from '../typst/template.ts';

/** The Typst template, bundled by Vite with the worker. */
export const bundledTemplate: TemplateTexts = {
  'report.typ': report,
  'pages.typ': pages,
  'contents.typ': contents,
  'heads.typ': heads,
  'ends.typ': ends,
  'sheets.typ': sheets,
  'figures.typ': figures,
  'boxes.typ': boxes,
  'style.typ': style,
};
