/** Names of report parameters, layouts and languages in fault messages. */
export const requests = {
  recipe: '配方',
  chapter: '章',
  street: '街道',
  theme: '主题',
  problem: '难题',
  reform: '改革',
  chart: '图',
  district: '区',
  year: '年份',
  collection: '案例集',
  page: '网页',
  section: '节',
  /** What comes before the first heading of a page, as a section. */
  opening: '开头',
  standard: '本站版式',
  official: '公文版式',
  zh: '中文',
  en: '英文',
} as const;
