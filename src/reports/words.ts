import type { Lang } from '#src/model.ts';

/** The words that a printed report adds to those of the page, in every language. */
export type ReportWords = Record<Lang, Words>;

export interface Words {
  siteName: string;
  contents: string;
  /** Heading of the appendix with the tables behind the figures. */
  chartData: string;
  /** Points from a figure to its table; `{page}` is the page. */
  dataOnPage: string;
  /** Stands in the text where a figure was moved from; `{page}` is the page. */
  figureOnPage: string;
  /** Foot of a page; `{page}` and `{pages}` are the page and their number. */
  pageOf: string;
  /** `{version}` is the version of the site. */
  version: string;
  /** Label of a figure before its number, in captions and in the fields that number them. */
  figure: string;
  /** Label of a table before its number. */
  table: string;
  /** Points from a figure to its table; `{table}` is label and number of the table. */
  dataInTable: string;
  /** Title of the table behind a figure; `{figure}` is label and number of the figure. */
  dataOfFigure: string;
}

/** The words in use. */
export const reportWords: ReportWords = {
  zh: {
    siteName: '邻里证据',
    contents: '目录',
    chartData: '图表数据',
    dataOnPage: '数据见第 {page} 页',
    figureOnPage: '（图见第 {page} 页）',
    pageOf: '第 {page} 页，共 {pages} 页',
    version: '版本 {version}',
    figure: '图',
    table: '表',
    dataInTable: '数据见{table}',
    dataOfFigure: '{figure}的数据：',
  },
  en: {
    siteName: 'Linli Evidence',
    contents: 'Contents',
    chartData: 'Chart data',
    dataOnPage: 'Data on page {page}',
    figureOnPage: ' (chart on page {page})',
    pageOf: 'Page {page} of {pages}',
    version: 'Version {version}',
    figure: 'Figure',
    table: 'Table',
    dataInTable: 'Data in {table}',
    dataOfFigure: 'Data of {figure}: ',
  },
};
