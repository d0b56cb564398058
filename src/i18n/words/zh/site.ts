import { siteName } from './name.ts';

/** The words of the frame of every page, and of the home page. */
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
  'home.title': '社区由谁来治理，\n改革改变了什么',
  'home.lede':
    '从街道的登记人口，到各地的治理创新，读懂国际化社区的难题与改革。每一个数字都能点开：看到出处、算法，以及原文错在哪里。',
  'home.key.outside-share': '朝阳区城市部分登记总人口中的境外人员',
  'home.key.wangjing-of-district': '住在望京一个街道',
  'home.key.institution-share': '的创新案例属于社区体制',
  'home.key.gap-rows': '个街道的外来人口与分项之和对不上',
  'home.policymaker': '决策者',
  'home.policymaker.text': '按街道或章节下载排好版的报告，打印就能带走，数字的出处在脚注里。',
  'home.researcher': '研究者',
  'home.researcher.text': '下载数据与编码手册；改一格数据，立刻看到哪些结论要重读。',
  'home.teacher': '教师',
  'home.teacher.text': '每张图都有固定链接、嵌入代码、引用格式与课堂提问。',
  'home.chapters': '章节',
  'notFound.title': '没有这个页面',
  'notFound.text': '地址可能写错，或页面换了位置。可以从这里重新开始：',
  'footer.version': '版本 {version}',
} as const;
