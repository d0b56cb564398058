/** Texts that a printed report adds to those of its pages. */
export const print = {
  contents: '目录',
  /** Heading of the appendix with the data tables of the figures. */
  chartData: '图表数据',
  figures: '图目录',
  tables: '表目录',
  /** Before the title of a figure or table; `{number}` is its number. */
  figure: '图 {number}',
  table: '表 {number}',
  /** Between that number and the title. */
  afterNumber: '　',
  /** Reference from a figure to its table; `{page}` is the page, `{table}` the table. */
  dataOnPage: '数据见第 {page} 页{table}',
  /** Below the title of a figure’s data table; `{figure}` is the figure. */
  dataOfFigure: '{figure}的数据',
  /** Between that line and the caption of the table. */
  afterLead: '。',
  /**
   * Left in the text where a figure was moved away; `{page}` is the page, `{figure}` the figure.
   */
  figureOnPage: '（{figure}见第 {page} 页）',
  /** Link to the web page of a figure; `{path}` is its path on the site. */
  figureOnWeb: '网页：{path}',
  /** Alternative text of a QR code; `{title}` is the title of the figure. */
  code: '二维码：“{title}”的网页',
  /** Page footer; `{page}` is the page number, `{pages}` the page count. */
  pageOf: '第 {page} 页，共 {pages} 页',
  /** `{version}` is the version of the site. */
  version: '版本 {version}',
  /** Ends a section that a brief cuts short; leads to the section. */
  rest: '本节未完，全文见网页。',
  /** Ends such a brief; `{address}` is the address of the page. */
  restAt: '写着“未完”的各节，全文见网页：{address}',
  /**
   * Reference from a figure to its table in formats without page numbers; `{table}` is its number.
   */
  dataInTable: '数据见{table}',
  epub: {
    figures: '图目录',
    tables: '表目录',
    notes: '注释',
    titlePage: '扉页',
    text: '正文',
    landmarks: '导览',
    /** Link from a figure to its data table. */
    toData: '查看数据表',
    /** Link from a data table back to its figure; `{figure}` is the figure with its number. */
    toFigure: '回到{figure}',
    /** Link to the web page of a figure; replaced by the path when the site address is unknown. */
    online: '在网站上看这张图',
    onlinePath: '本图在网站上的位置：{path}',
    /** Label of the link from a note back to its reference; `{n}` is the note number. */
    backToText: '回到正文中的注 {n}',
    /** Description of a further drawing of the same figure. */
    drawingOf: '{title}（第 {n} 幅，共 {count} 幅）',
    /** EPUB accessibility summary. */
    accessibility:
      '文字可以重排，字号和颜色由读者设定。标题分级，有目录；图有根据数据写成的文字说明，图后的数据另列成表；注释与正文互相链接。没有声音、影像和闪烁的内容。',
  },
} as const;
