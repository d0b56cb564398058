import type { Lang } from '#src/model.ts';

/** The words that a printed report adds to those of the page, in every language. */
export type ReportWords = Record<Lang, Words>;

export interface Words {
  siteName: string;
  contents: string;
  /** Heading of the appendix with the tables behind the figures. */
  chartData: string;
  figures: string;
  tables: string;
  /** Before the title of a figure or a table; `{number}` is its number. */
  figure: string;
  table: string;
  /** Between that and the title. */
  afterNumber: string;
  /** Points from a figure to its table; `{page}` is the page, `{table}` names the table. */
  dataOnPage: string;
  /** Stands below the title of the table behind a figure; `{figure}` names the figure. */
  dataOfFigure: string;
  /** Between that and the caption of the table. */
  afterLead: string;
  /** Stands in the text where a figure was moved from; `{page}` is the page, `{figure}` names it. */
  figureOnPage: string;
  /** Leads to the page of a figure; `{path}` is its path on the site. */
  figureOnWeb: string;
  /** Alternative text of a QR code; `{title}` is that of the figure. */
  code: string;
  /** Foot of a page; `{page}` and `{pages}` are the page and their number. */
  pageOf: string;
  /** `{version}` is the version of the site. */
  version: string;
}

/** The words in use. */
export const reportWords: ReportWords = {
  zh: {
    siteName: '邻里证据',
    contents: '目录',
    chartData: '图表数据',
    figures: '图目录',
    tables: '表目录',
    figure: '图 {number}',
    table: '表 {number}',
    afterNumber: '　',
    dataOnPage: '数据见第 {page} 页{table}',
    dataOfFigure: '{figure}的数据',
    afterLead: '。',
    figureOnPage: '（{figure}见第 {page} 页）',
    figureOnWeb: '网页：{path}',
    code: '二维码：“{title}”的网页',
    pageOf: '第 {page} 页，共 {pages} 页',
    version: '版本 {version}',
  },
  en: {
    siteName: 'Linli Evidence',
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
  },
};
