/** Texts of the case pages. */
export const cases = {
  'cases.title': '案例',
  'cases.lede': '来源点名的案例，按分类列出。没有点名的案例，个案资料无从得知。',
  'cases.search': '全文',
  'cases.reset': '清除',
  'cases.shown': '{total} 例中显示 {n} 例',
  'cases.open': '原文未写明',
  'cases.more': '显示更多',
  'cases.coverage': '每一类点名了多少',
  'cases.coverageText':
    '原文只点名少数案例。左边是能辨认的，右边是原文计数的；其余案例的个案资料没有公布。',
  'cases.identified': '可辨认',
  'cases.counted': '原文计数',
  'cases.notCounted': '原文未说明是否在案例库之内',
  'cases.inBase': '在案例库之内',
  'cases.yes': '是',
  'cases.identifiedOf': '{total} 例中可辨认 {n} 例',
  'cases.purchasingText': '原文没有说这几例是否在案例库之内，所以不计入。',
  'cases.unidentified': '另有 {n} 例没有点名',
} as const;
