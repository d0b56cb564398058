/** Texts of the home page. */
export const home = {
  'home.title': '社区有哪些难题，\n试过哪些改革，凭什么说有用',
  'home.lede':
    '从你的难题开始，看文献提出过什么、在哪里试过、依据有多强。每个数字都能点开，看到出处、算法，以及原文有没有错。',
  'home.problems': '从你的难题开始',
  'home.allProblems': '全部难题，各由谁提出',
  'home.toolkit': '改革工具箱',
  'home.toolkitText': '先列依据强、说到的文献多的几项。',
  'home.allReforms': '全部改革：筛选、排序、并排比较',
  'home.figures': '几个数字',
  'home.key.outside-share': '朝阳区城市部分的登记总人口里，境外人员占{n}。',
  'home.key.wangjing-of-district': '朝阳区城市部分的境外人员，{n}住在望京一个街道。',
  'home.key.gap-rows': '{total}个街道里，有{n}个的外来人口与分项之和对不上。',
  'home.key.reforms': '{total}项改革里，有前后对比数字的{before}项，与别处比较过的{comparison}项。',
  'home.policymaker': '决策者',
  'home.policymaker.text': '按改革、街道、主题或章节下载排好版的报告，数字的出处在脚注里。',
  'home.researcher': '研究者',
  'home.researcher.text': '下载全部数据和编码手册，每一行都写明出自哪份文献的哪一处。',
  'home.teacher': '教师',
  'home.teacher.text': '看全部图表；每张图的页面有嵌入代码、引用格式和课堂提问。',
  'home.chapters': '章节',
} as const;
