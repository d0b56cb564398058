/** Names of report parameters in fault messages. */
export const requests = {
  recipe: '配方',
  chapter: '章',
  street: '街道',
  theme: '主题',
  problem: '难题',
  reform: '改革',
  district: '区',
  year: '年份',
  collection: '案例集',
} as const;
