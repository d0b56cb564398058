/** Texts of figures and chart pages. */
export const figures = {
  'figure.source': '来源',
  'figure.table': '数据表',
  'figure.download': '下载',
  'figure.embed': '嵌入',
  'figure.cite': '引用',
  'figure.permalink': '本图页面',
  'figure.svg': '图形（SVG）',
  'figure.csv': '数据（CSV）',
  'figure.embedHint': '把这段代码放进网页或课件：',
  'figure.description': '文字描述',
  'figure.questions': '课堂提问',
  'figure.views': '全部视图',
  'figure.otherViews': '其他视图见本图页面',
  'figure.evidence': '这张图的指标',
  'charts.title': '图表',
  'charts.lede': '每张图都有固定页面：全部视图、数据表、文字描述、引用和课堂提问。',
} as const;
