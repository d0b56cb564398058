import type { Lang } from '#src/model.ts';

/**
 * Names in the data that hold a numeral or a word of comparison: practices and slogans as their
 * sources call them, problems and reforms as this site calls them, festivals, units of measure.
 * Beside its name a text of the data states no number that is not bound.
 */
const named: Record<Lang, readonly string[]> = {
  zh: [
    '三位一体',
    '四位一体',
    '五位一体',
    '六位一体',
    '六层联动',
    '三方联动',
    '四方联动',
    '六个延伸',
    '三大平台',
    '三大社区文化品牌',
    '七大智慧终端',
    '四大智慧平台',
    '资源和服务偏向少数人',
    '居民参与不足',
    '社区自治力量不足',
    '编制和专业知识不足',
    '管理普通人聚居区的动力不足',
    '万家宴',
    '“十五”计划',
    '按万人计算',
  ],
  en: [
    'three-in-one',
    'four in one',
    'five in one',
    'six in one',
    'six layers in concert',
    '“three-party” arrangement',
    'four-party linkage',
    'five togethers',
    'six extensions',
    '“two new”',
    'three platforms for volunteering',
    'three culture brands',
    'three community culture brands',
    'seven smart terminals',
    'four smart platforms',
    'one committee, three bodies',
    'one database, one team, two networks, two systems',
    'mobilisation in name only',
    'volunteers on paper only',
    'growing social organisations',
    'Double Ninth',
    '11th Division',
    '19th National Congress',
    'third sector',
    'per ten thousand people',
  ],
};

const patterns: Record<Lang, RegExp> = {
  zh: new RegExp(named.zh.join('|'), 'gu'),
  en: new RegExp(`(?<!\\w)(?:${named.en.join('|')})(?!\\w)`, 'giu'),
};

/**
 * A text of the data in which such names are blank; offsets stay the same. Chapters bind these
 * names to claims, so that their words are checked there.
 */
export function withoutNamesInData(text: string, lang: Lang): string {
  return text.replace(patterns[lang], (found) => ' '.repeat(found.length));
}
