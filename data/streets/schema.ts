import { dataset } from '../dataset.ts';
import {
  anchor,
  bilingual,
  count,
  date,
  extra,
  key,
  maybe,
  oneOf,
  order,
  reference,
  text,
} from '../kinds.ts';

const records = {
  street: { zh: '街道', en: 'Subdistrict' },
  total: { zh: '合计行', en: 'Printed total' },
};

/** The registered population of one subdistrict, or one district total, at one date. */
export const streets = dataset({
  id: 'streets',
  title: { zh: '街道人口登记', en: 'Population register of subdistricts' },
  rowIs: {
    zh: '一个街道（或一个区的合计）在一个时点的登记人口',
    en: 'The registered population of one subdistrict, or of one district total, at one date',
  },
  key: ['street', 'as_of'],
  distinct: [
    ['name_zh', 'district', 'as_of', 'record'],
    ['name_en', 'district', 'as_of', 'record'],
  ],
  apart: 'district',
  columns: {
    street: key({ label: { zh: '街道代号', en: 'Subdistrict id' } }),
    as_of: date({
      label: { zh: '时点', en: 'As of' },
      names: ['截至', '统计时间', '统计时点', '统计日期', '日期', '年月', 'Date'],
    }),
    district: reference('divisions', {
      label: { zh: '所属区（区划代码）', en: 'District (division code)' },
      names: ['区划代码', '行政区划代码', 'Division code'],
      where: { level: ['county', 'city'] },
    }),
    record: oneOf(records, { label: { zh: '记录类型', en: 'Record' } }),
    order: maybe(
      order(
        {
          label: { zh: '原表序号', en: 'Number in the table' },
          names: ['序号', 'No.', 'Number'],
        },
        ['district', 'as_of'],
      ),
    ),
    ...bilingual(
      'name',
      { zh: '名称', en: 'Name' },
      {
        zh: ['街道', '街道名称', '街道（地区）', '街乡', '街乡名称', '单位名称'],
        en: ['Subdistrict', 'Subdistrict name', 'English name', '英文名'],
      },
    ),
    hukou: count({
      label: { zh: '户籍人口', en: 'Registered (hukou) residents' },
      names: ['户籍', '户籍人口数', '户籍登记人口', '常住户籍人口', 'Hukou residents'],
      unit: 'persons',
    }),
    hukou_local: maybe(
      count({
        label: { zh: '本区户籍', en: 'Hukou in this district' },
        names: ['本区户籍人口'],
        unit: 'persons',
      }),
    ),
    hukou_separated: maybe(
      count({
        label: { zh: '人户分离', en: 'Living here, hukou in another district of the city' },
        names: ['人户分离人口', '人户分离人数', 'Hukou in another district of the city'],
        unit: 'persons',
      }),
    ),
    migrants: count({
      label: { zh: '外来人口', en: 'Migrants' },
      names: ['外来', '流动人口', '外来流动人口', '外来人口数', '常住外来人口'],
      unit: 'persons',
    }),
    migrants_permit: extra(
      count({
        names: ['已办暂住证', '已办证', '办理暂住证'],
        label: { zh: '已办理暂住证', en: 'Migrants with a temporary residence permit' },
        unit: 'persons',
      }),
    ),
    migrants_no_permit: extra(
      count({
        names: ['未办暂住证', '未办证'],
        label: { zh: '未办理暂住证', en: 'Migrants without a temporary residence permit' },
        unit: 'persons',
      }),
    ),
    outside: count({
      label: { zh: '境外人员', en: 'Residents from outside the mainland' },
      names: ['境外', '境外人口', '境外人员数', '外籍人员'],
      unit: 'persons',
    }),
    total: count({
      label: { zh: '总计', en: 'Registered total' },
      names: ['合计', '总人口', '登记总人口', '人口总数', '登记人口合计', 'Total'],
      unit: 'persons',
    }),
    basis: extra(
      key({
        label: { zh: '口径代号', en: 'Basis of the figures' },
        note: {
          zh: '口径相同的行写同一个代号；不同时点、不同区的数字只在代号相同时互相比较。空格表示与其他空格相同。',
          en: 'Rows counted by the same definitions have the same id; dates and districts are compared only where it agrees. Empty cells agree with one another.',
        },
      }),
    ),
    source: extra(
      reference('sources', {
        label: { zh: '来源', en: 'Source' },
        note: {
          zh: '空格表示数据集的来源。',
          en: 'Where empty, the source of the dataset.',
        },
      }),
    ),
    section: extra(text({ label: { zh: '章节', en: 'Section' } })),
    anchor: extra(anchor({ label: { zh: '定位词', en: 'Anchor phrase' } })),
  },
});
