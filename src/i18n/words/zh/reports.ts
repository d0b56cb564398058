/** Texts of the reports page. */
export const reports = {
  'reports.more': 'Word、EPUB 和公文版式',
  'reports.title': '报告',
  'reports.lede':
    '网页内容直接排成的文件：PDF用来打印和归档，Word可以修改，EPUB适合在手机和阅读器上看，幻灯片用来讲，Excel附表里有数据、公式和出处。数字的出处在注释里，图带说明，附数据表。',
} as const;
