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
  },
  en: {
    siteName: 'Linli Evidence',
    contents: 'Contents',
    chartData: 'Chart data',
    dataOnPage: 'Data on page {page}',
    figureOnPage: ' (chart on page {page})',
    pageOf: 'Page {page} of {pages}',
    version: 'Version {version}',
  },
};
