import { siteName } from './name.ts';

/** Texts of the page frame (header, footer, menu) and of the home page. */
export const site = {
  'site.name': siteName,
  'site.tagline': '城市社区治理研究：每个数字都能查到出处',
  'site.description':
    '用街道登记人口和社区治理创新案例，研究城市社区怎样治理。每个数字都能查到出处、算法，以及原文是否有误。',
  'site.licence': '文字和数据采用 CC BY 4.0，代码采用 MIT。数字属于各自的来源。',
  'nav.label': '主导航',
  'nav.skip': '跳到正文',
  'nav.chapters': '章节',
  'nav.charts': '图表',
  'nav.streets': '街道',
  'nav.cases': '案例',
  'nav.evidence': '证据',
  'nav.reports': '报告',
  'nav.data': '数据',
  'nav.sources': '来源',
  'nav.language': '语言',
  'nav.chapterList': '各章',
  'notFound.title': '没有这个页面',
  'notFound.text': '地址可能写错，或页面换了位置。可以从这里重新开始：',
  'contact.footer': '报告错误',
  'contact.source': '报告原文的错误',
  'contact.ours': '报告本站的错误',
  'contact.subject': '{site}：{title}',
  'contact.sourceSubject': '原文的错误：{title}',
  'contact.oursSubject': '本站的错误：{title}',
  'contact.text': '页面：{page}\n请写明句子和依据：\n',
  'footer.version': '版本 {version}',
} as const;
