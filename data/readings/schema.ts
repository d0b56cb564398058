import { dataset } from '../dataset.ts';
import { anchor, date, key, maybe, oneOf, printedNumber, reference, text } from '../kinds.ts';

const scales = {
  '1': { zh: '个', en: 'ones' },
  '10000': { zh: '万', en: 'ten thousands' },
  '100000000': { zh: '亿', en: 'hundred millions' },
};

export const units = {
  persons: { zh: '人', en: 'persons' },
  visits: { zh: '人次', en: 'visits' },
  percent: { zh: '%', en: '%' },
  points: { zh: '个百分点', en: 'percentage points' },
  'per-100000': { zh: '每十万人', en: 'per 100,000 people' },
  cases: { zh: '例', en: 'cases' },
  classes: { zh: '类', en: 'classes' },
  items: { zh: '项', en: 'items' },
  streets: { zh: '个街道', en: 'streets' },
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

const qualifiers = {
  exact: { zh: '无约数词', en: 'none' },
  about: { zh: '约、左右', en: 'about' },
  over: { zh: '余、多、超过', en: 'over' },
  'at-least': { zh: '以上', en: 'at least' },
  under: { zh: '不到、不足', en: 'under' },
  'at-most': { zh: '不超过、以下', en: 'at most' },
  nearly: { zh: '近', en: 'nearly' },
  several: { zh: '数、以…计', en: 'on the order of' },
};

/** One quantity that the prose of a source prints */
export const readings = dataset({
  id: 'readings',
  title: { zh: '原文读数', en: 'Readings' },
  rowIs: { zh: '来源正文印出的一个数量', en: 'One quantity that the prose of a source prints' },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
    printed: text({ label: { zh: '原文写法', en: 'As printed' } }),
    value: printedNumber({ label: { zh: '数值', en: 'Value' } }),
    scale: oneOf(scales, { label: { zh: '数位', en: 'Scale' } }),
    unit: oneOf(units, { label: { zh: '单位', en: 'Unit' } }),
    qualifier: oneOf(qualifiers, { label: { zh: '约数词', en: 'Qualifier' } }),
    as_of: maybe(date({ label: { zh: '时点', en: 'As of' } })),
    place_zh: maybe(text({ label: { zh: '地点（中文）', en: 'Place (Chinese)' } })),
    place_en: maybe(text({ label: { zh: '地点（英文）', en: 'Place (English)' } })),
    subject_zh: text({ label: { zh: '数的是什么（中文）', en: 'What is counted (Chinese)' } }),
    subject_en: text({ label: { zh: '数的是什么（英文）', en: 'What is counted (English)' } }),
    remark_zh: maybe(text({ label: { zh: '说明（中文）', en: 'Remark (Chinese)' } })),
    remark_en: maybe(text({ label: { zh: '说明（英文）', en: 'Remark (English)' } })),
  },
});
