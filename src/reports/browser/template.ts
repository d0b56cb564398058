import boxes from '../typst/boxes.typ?raw';
import pages from '../typst/pages.typ?raw';
import report from '../typst/report.typ?raw';
import style from '../typst/style.typ?raw';
import type { TemplateTexts } from '../typst/template.ts';

/** The Typst template, bundled by Vite with the worker. */
export const bundledTemplate: TemplateTexts = {
  'report.typ': report,
  'pages.typ': pages,
  'boxes.typ': boxes,
  'style.typ': style,
};
