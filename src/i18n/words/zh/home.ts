/** Texts of the home page. */
export const home = {
  'home.problems': '从你的难题开始',
  'home.allProblems': '全部难题，各由谁提出',
  'home.toolkit': '改革工具箱',
  'home.toolkitText': '按依据强弱、再按说到的文献数排列，这里是前几项。',
  'home.allReforms': '全部改革：筛选、排序、并排比较',
  'home.figures': '几个数字',
  'home.policymaker': '决策者',
  'home.policymaker.text': '按改革、街道、主题或章节下载排好版的报告，数字的出处在脚注里。',
  'home.researcher': '研究者',
  'home.researcher.text':
    '下载全部数据和编码手册，每一行都写明出自哪份文献的哪一处；在工作台里查错、改正、补充。',
  'home.teacher': '教师',
  'home.teacher.text': '每张图有学习单、答案、幻灯片和题库，每章有教案；图可以嵌入和引用。',
  'home.chapters': '章节',
} as const;
