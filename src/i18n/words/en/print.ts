import type { Texts } from '../texts.ts';
import type { print as zh } from '../zh/print.ts';

/** Texts that a printed report adds to those of its pages. */
export const print: Texts<typeof zh> = {
  contents: 'Contents',
  chartData: 'Chart data',
  figures: 'Figures',
  tables: 'Tables',
  figure: 'Figure {number}',
  table: 'Table {number}',
  afterNumber: '. ',
  dataOnPage: 'Data in {table}, page {page}',
  dataOfFigure: 'Data behind {figure}',
  afterLead: '. ',
  figureOnPage: ' ({figure}, page {page})',
  figureOnWeb: 'On the web: {path}',
  code: 'QR code: the web page of “{title}”',
  pageOf: 'Page {page} of {pages}',
  version: 'Version {version}',
  rest: 'Continued on the web page.',
  restAt: 'Sections marked “continued” are whole on the web page: {address}',
  dataInTable: 'Data in {table}',
  epub: {
    figures: 'Figures',
    tables: 'Tables',
    notes: 'Notes',
    titlePage: 'Title page',
    text: 'Text',
    landmarks: 'Landmarks',
    toData: 'See the data',
    toFigure: 'Back to {figure}',
    online: 'See this figure on the site',
    onlinePath: 'On the site: {path}',
    backToText: 'Back to note {n} in the text',
    drawingOf: '{title} (drawing {n} of {count})',
    accessibility:
      'The text reflows; type size and colours are the reader’s choice. Headings are graded and listed in a table of contents. Every figure has a description written from its data, and the data behind it are given as a table. Notes and text link to each other. There is no sound, video or flashing content.',
  },
};
