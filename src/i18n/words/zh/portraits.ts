/** Texts of what the pages of subdistricts show beyond the table of indicators. */
export const portraits = {
  'street.peers': '人口构成相近的街道',
  'street.peersText':
    '按户籍人口、外来人口、境外人员的占比，列出同区构成接近的几个街道。差距指要有百分之几的人换一个组，构成才会与本街道一样。',
  'street.peersNone': '表中有空缺，算不出与其他街道的差距。',
  'street.distance': '差距',
  'street.this': '本街道',
  'street.documents': '文献里的这个街道',
  'street.documentsNone': '收录的文献没有写到设在这个街道的做法或案例。',
  'street.located': '文献写明设在这个街道的做法和案例：',
  'street.disagree': '与表中数字不一致或口径不同的说法：',
  'street.agree': '文献里提到这个街道的数字，都与表相符。',
  'themes.title': '创新主题',
  'themes.lede': '案例分成哪几个主题，每个主题有多少例、点名多少例。',
  'themes.theme': '主题',
  'themes.classes': '创新点',
  'cases.provinces': '按省级行政区看',
  'cases.provincesText':
    '内地{n}个省级行政区各有多少入选案例、点名了几例。写明例数的照录；只知范围的，写出上下界。',
  'cases.named': '点名的案例',
  'cases.knownNumber': '入选案例数',
  'cases.said': '原文怎么说',
  'cases.ofProvince': '这里的案例',
  'cases.provinceNone': '这里没有点名的案例。下表写着已知有多少入选案例。',
} as const;
