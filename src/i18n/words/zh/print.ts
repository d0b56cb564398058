import { siteName } from './name.ts';

/** The words that a printed report adds to those of its pages. */
export const print = {
  siteName,
  contents: '目录',
  /** Heading of the appendix with the tables behind the figures. */
  chartData: '图表数据',
  figures: '图目录',
  tables: '表目录',
  /** Before the title of a figure or a table; `{number}` is its number. */
  figure: '图 {number}',
  table: '表 {number}',
  /** Between that and the title. */
  afterNumber: '　',
  /** Points from a figure to its table; `{page}` is the page, `{table}` names the table. */
  dataOnPage: '数据见第 {page} 页{table}',
  /** Stands below the title of the table behind a figure; `{figure}` names the figure. */
  dataOfFigure: '{figure}的数据',
  /** Between that and the caption of the table. */
  afterLead: '。',
  /** Stands in the text where a figure was moved from; `{page}` is the page, `{figure}` names it. */
  figureOnPage: '（{figure}见第 {page} 页）',
  /** Leads to the page of a figure; `{path}` is its path on the site. */
  figureOnWeb: '网页：{path}',
  /** Alternative text of a QR code; `{title}` is that of the figure. */
  code: '二维码：“{title}”的网页',
  /** Foot of a page; `{page}` and `{pages}` are the page and their number. */
  pageOf: '第 {page} 页，共 {pages} 页',
  /** `{version}` is the version of the site. */
  version: '版本 {version}',
  /** Points from a figure to its table where pages have no number; `{table}` is its printed number. */
  dataInTable: '数据见{table}',
  epub: {
    figures: '图目录',
    tables: '表目录',
    notes: '注释',
    titlePage: '扉页',
    text: '正文',
    landmarks: '导览',
    /** Link from a figure to the table behind it. */
    toData: '查看数据表',
    /** Link from that table back; `{figure}` is the figure with its number. */
    toFigure: '回到{figure}',
    /** Link to the page of a figure; without its address, the path stands for it. */
    online: '在网站上看这张图',
    onlinePath: '本图在网站上的位置：{path}',
    /** Name of the link from a note back to its number in the text; `{n}` is the number. */
    backToText: '回到正文中的注 {n}',
    /** Between the description of a figure and the number of a further drawing of it. */
    drawingOf: '{title}（第 {n} 幅，共 {count} 幅）',
    /** What a reader with assistive technology can expect of the file. */
    accessibility:
      '文字可以重排，字号和颜色由读者设定。标题分级，有目录；图有根据数据写成的文字说明，图后的数据另列成表；注释与正文互相链接。没有声音、影像和闪烁的内容。',
  },
} as const;
