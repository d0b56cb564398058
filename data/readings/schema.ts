import { dataset } from '../dataset.ts';
import type { Word } from '../column-meta.ts';
import {
  bilingual,
  cited,
  date,
  id,
  maybe,
  maybeBilingual,
  oneOf,
  printedNumber,
  text,
} from '../kinds.ts';

const scales = {
  '1': { zh: '个', en: 'ones' },
  '10000': { zh: '万', en: 'ten thousands' },
  '100000000': { zh: '亿', en: 'hundred millions' },
};

export const units = {
  persons: { zh: '人', en: 'people' },
  visits: { zh: '人次', en: 'visits' },
  percent: { zh: '%', en: '%' },
  points: { zh: '个百分点', en: 'percentage points' },
  'per-100000': { zh: '每十万人', en: 'per 100,000 people' },
  cases: { zh: '例', en: 'cases' },
  classes: { zh: '类', en: 'classes' },
  items: { zh: '项', en: 'items' },
  streets: { zh: '个街道', en: 'subdistricts' },
  communities: { zh: '个社区', en: 'communities' },
  households: { zh: '户', en: 'households' },
  groups: { zh: '个团队', en: 'groups' },
  organisations: { zh: '个组织', en: 'organisations' },
  companies: { zh: '家企业', en: 'companies' },
  buildings: { zh: '栋', en: 'buildings' },
  estates: { zh: '个小区', en: 'residential estates' },
  hotels: { zh: '家饭店', en: 'hotels' },
  grids: { zh: '个网格', en: 'grid cells' },
  provinces: { zh: '个省级行政区', en: 'province-level units' },
  countries: { zh: '个国家', en: 'countries' },
  'square-kilometres': { zh: '平方公里', en: 'km²' },
  'square-metres': { zh: '平方米', en: 'm²' },
  yuan: { zh: '元', en: 'yuan' },
  years: { zh: '年', en: 'years' },
  minutes: { zh: '分钟', en: 'minutes' },
  rank: { zh: '位', en: 'rank' },
  ratio: { zh: '倍', en: 'times' },
} satisfies Record<string, { zh: string; en: string }>;

/** The units, with the signs of those that sources print with the number. */
const printedUnits: Record<keyof typeof units, Word> = {
  ...units,
  percent: { ...units.percent, signs: '[%％]|百分之|\\bper ?cent\\b' },
  points: { ...units.points, signs: '百分点|\\bpercentage points?\\b' },
  'per-100000': { ...units['per-100000'], signs: '十万分之|每十万|\\bper 100,?000\\b' },
};

/**
 * A qualifier of a figure: `zh` and `en` list the words that a source may use, `before` is the one
 * that represents them.
 */
function qualifier(zh: string, en: string, signs: string, before = zh): Required<Word> {
  return { zh, en, before: { zh: before, en: `${en} ` }, signs };
}

/** What stands for a number before or after a word of precision. */
const digit = '[\\d一二两三四五六七八九十百千万亿]';
/** 以上 and 以下 after a number; elsewhere they mean what stands above and below. */
const after = `(?<=${digit}\\s*[%％]?[个人家例户名项种年岁元所座栋]?(?:及|或)?)`;

/** The words of precision as sources print them. */
const signs = {
  about: '(?<![公节契合签条预特制])约|左右|上下|大概|\\b(?:about|around|approximately|roughly)\\b',
  over: `(?<=${digit}\\s*)[余多]|(?<!不|没有|未)超过|逾|多于|(?<!no |not )\\bmore than\\b|\\bover\\b`,
  atLeast: `${after}以上|至少|不少于|不低于|不下于|\\bat least\\b|\\bor more\\b|\\bno (?:fewer|less) than\\b`,
  under:
    '不到|不足|不满|未满|(?<!不)少于|(?<!不)低于|(?:没有|未)达到|(?<!\\bno )\\b(?:fewer|less) than\\b|\\bunder\\b|\\bbelow\\b',
  atMost: `(?:不|没有|未)超过|不多于|不高于|${after}以[下内]|(?:至多|最多)(?=${digit})|\\bat most\\b|\\bno more than\\b|\\bup to\\b`,
  nearly: `(?<![附最临邻])近(?=\\s*${digit})|将近|接近|\\bnearly\\b|\\balmost\\b|\\bclose to\\b`,
  several:
    '(?<![人总户次件位个多少])数(?=[十百千万亿])|数以|几(?=[十百千万亿])|\\b(?:tens|dozens|scores|hundreds|thousands) of\\b',
};

const qualifiers = {
  exact: { zh: '无约数词', en: 'none' },
  about: qualifier('约、左右', 'about', signs.about, '约'),
  over: qualifier('余、多、超过', 'over', signs.over, '超过'),
  'at-least': qualifier('以上', 'at least', signs.atLeast, '至少'),
  under: qualifier('不到、不足', 'under', signs.under, '不到'),
  'at-most': qualifier('不超过、以下', 'at most', signs.atMost, '不超过'),
  nearly: qualifier('近', 'nearly', signs.nearly),
  several: { zh: '数、以…计', en: 'on the order of', signs: signs.several },
};

/** The words of precision before a figure, with the space that follows them; none for an exact one. */
export function qualifierWords(id: keyof typeof qualifiers): { zh: string; en: string } {
  if (id === 'exact') return { zh: '', en: '' };
  const found: Word = qualifiers[id];
  return found.before ?? { zh: '', en: `${found.en} ` };
}

/** One quantity printed in the prose of a source. */
export const readings = dataset({
  id: 'readings',
  title: { zh: '原文读数', en: 'Readings' },
  rowIs: { zh: '正文印出的一个数量', en: 'One quantity that the prose of a source prints' },
  key: ['id'],
  columns: {
    id,
    ...cited,
    printed: text({ label: { zh: '原文写法', en: 'As printed' } }),
    value: printedNumber({
      label: { zh: '数值', en: 'Value' },
      wording: 'printed',
      scaledBy: 'scale',
    }),
    scale: oneOf(scales, { label: { zh: '数位', en: 'Scale' } }),
    unit: oneOf(printedUnits, { label: { zh: '单位', en: 'Unit' }, wording: 'printed' }),
    qualifier: oneOf(qualifiers, {
      label: { zh: '约数词', en: 'Qualifier' },
      wording: 'printed',
      beside: 'anchor',
    }),
    as_of: maybe(date({ label: { zh: '时点', en: 'As of' } })),
    ...maybeBilingual('place', { zh: '地点', en: 'Place' }),
    ...bilingual('subject', { zh: '数的是什么', en: 'What is counted' }),
    ...maybeBilingual('remark', { zh: '说明', en: 'Remark' }),
  },
});
