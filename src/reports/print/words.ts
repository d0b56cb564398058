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
  /** Points from a figure to its table where pages have no number; `{table}` is its printed number. */
  dataInTable: string;
  epub: EpubWords;
}

/** What only a file for e-readers says. */
export interface EpubWords {
  figures: string;
  tables: string;
  notes: string;
  titlePage: string;
  text: string;
  landmarks: string;
  /** Link from a figure to the table behind it. */
  toData: string;
  /** Link from that table back; `{figure}` is the figure with its number. */
  toFigure: string;
  /** Link to the page of a figure; without its address, the path stands for it. */
  online: string;
  onlinePath: string;
  /** Name of the link from a note back to its number in the text; `{n}` is the number. */
  backToText: string;
  /** Between the description of a figure and the number of a further drawing of it. */
  drawingOf: string;
  /** What a reader with assistive technology can expect of the file. */
  accessibility: string;
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
    dataInTable: '数据见{table}',
    epub: {
      figures: '图目录',
      tables: '表目录',
      notes: '注释',
      titlePage: '扉页',
      text: '正文',
      landmarks: '导览',
      toData: '查看数据表',
      toFigure: '回到{figure}',
      online: '在网站上看这张图',
      onlinePath: '本图在网站上的位置：{path}',
      backToText: '回到正文中的注 {n}',
      drawingOf: '{title}（第 {n} 幅，共 {count} 幅）',
      accessibility:
        '文字可以重排，字号和颜色由读者设定。标题分级，有目录；图有根据数据写成的文字说明，图后的数据另列成表；注释与正文互相链接。没有声音、影像和闪烁的内容。',
    },
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
  },
};
