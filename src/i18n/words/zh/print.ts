/** Texts that a printed report adds to those of its pages. */
export const print = {
  contents: '目录',
  /** Heading of the appendix with the data tables of the figures. */
  chartData: '图表数据',
  /** Heading of the notes where they stand together at the end. */
  evidence: '算法和出处',
  /** Where a long note is told; `{number}` is its number there. */
  evidenceAt: '见“算法和出处”第 {number} 条。',
  /** A one-page summary whose last points stand on the next page: below the first ones, and above the others. */
  overleaf: '未完，见背面。',
  furtherPoints: '要点（续）',
  /** What is attached to a report: its label for one and for several, each of several, and what stands above it. */
  attachments: { one: '附件', several: '附件', numbered: '{number}．{name}', mark: '附件{number}' },
  /**
   * Words of pages about themselves, in the order in which they are replaced, and what paper has in
   * their place; `{site}` is the name of the site.
   */
  paper: {
    computed: { web: '本站计算', print: '计算所得' },
    summarised: { web: '本站归纳', print: '归纳所得' },
    site: { web: '本站', print: '{site}' },
    opening: { web: '本网站', print: '{site}' },
    status: { web: '本网站计算', print: '计算所得' },
  },
  /** What a volume opens with, and a comparison: the highest and the lowest of an indicator. */
  joined: {
    /** The title of a volume of subdistricts; `{count}` is their number. */
    volume: '{title}：{district}{count}个街道',
    holds: '本册收录{names}。',
    holdsMore: '本册收录{names}等{count}项。',
    range: '{indicator}最高的是{most}，最低的是{least}。',
  },
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
  figureHere: '（{figure}）',
  /** Pointer to the chart that opens the report. */
  figureFirst: '（{figure}见篇首）',
  /** Link to the web page of a figure; `{path}` is its path on the site. */
  figureOnWeb: '网页：{path}',
  /** In place of the data table of a figure that a report has no room for. */
  dataOnWeb: '数据表较长，见网页',
  /** Alternative text of a QR code; `{title}` is the title of the figure. */
  code: '二维码：“{title}”的网页',
  /** Above a table where it goes on; `{number}` is its number, if it has one. */
  continued: '续表',
  continuedTable: '续表 {number}',
  /** Page footer; `{page}` is the page number, `{pages}` the page count. */
  pageOf: '第 {page} 页，共 {pages} 页',
  /** `{version}` is the version of the site. */
  version: '版本 {version}',
  /** Ends a section that a brief cuts short; leads to the section. */
  rest: '本节未完，全文见网页。',
  /** Sections that a brief leaves out; `{sections}` are their headings. */
  leftOut: '另见网页：{sections}。',
  /**
   * Reference from a figure to its table in formats without page numbers; `{table}` is its number.
   */
  dataInTable: '数据见{table}',
  /** The end of every report. Labels without punctuation. */
  colophon: {
    number: '编号',
    address: '网址',
    data: '数据',
    /** `{version}` and `{date}` are those of the site. */
    edition: '版本 {version}，{date}',
    /** The years of the documents or the register; `{years}` is one or a range. */
    years: '所据材料：{years}年',
    /** The years of the data, and of the documents where they differ. */
    yearsApart: '所据材料：{years}年的数据，{documents}年的文献',
    cite: '引用格式',
    licence: '许可',
    contact: '联系和更正',
    /** Where the site has no address for errors; `{path}` is its page of errata. */
    maintainers: '发现错误请告知{site}维护者，写明编号、页码、依据；已知错误见 {path}',
    /** Alternative text of the code; `{title}` is the title of the report. */
    code: '二维码：《{title}》的网页',
    codeOfCitation: '二维码：《{title}》的引用格式',
  },
  /** The Excel annex of a report. */
  annex: {
    /** Names of sheets: at most 31 characters, without []:*?/\\. */
    about: '说明',
    table: '表{number}',
    figure: '图{number}',
    evidence: '算式和出处',
    errata: '勘误',
    /** Heads of columns. */
    item: '项目',
    content: '内容',
    section: '小节',
    rows: '行数',
    /** Columns of numbers that are compared. */
    value: '数值',
    difference: '差（左减右）',
    asPrinted: '原文所印',
    recomputed: '复算',
    kind: '类别',
    sheets: '工作表',
    note: '注',
    place: '位置',
    said: '所说',
    text: '算式和出处',
    printed: '原文所印和核对',
    /** Beside the text of an entry: a computation as it is printed, live, and its printed result. */
    expression: '算式',
    formula: '公式（可重算）',
    result: '所印结果',
    /** The column with the status of the numbers beside it. */
    status: '核对',
    /** Own words of whoever makes the report, in the order of the list. */
    own: {
      number: '文号',
      to: '主送机关',
      text: '正文前的话',
      attach: '附件',
      sign: '签发人',
      unit: '发文单位',
      date: '成文日期',
    },
    /** Sources of a figure, remarks below a table, in the list of evidence. */
    source: '来源',
    caveat: '说明',
    remark: '表注',
  },
  /** Slides: what a speaker is told of a picture and of where its numbers are; the title of the last slide. */
  slides: {
    picture: '这张图在幻灯片里是图片，不能改动。',
    inAnnex: '图中的数字在报告的 Excel 附表里。',
    use: '出处、引用和许可',
  },
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
