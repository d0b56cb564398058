import { dataset } from '../dataset.ts';
import { bilingual, count, date, key, maybe, oneOf, reference, yes } from '../kinds.ts';

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
  columns: {
    street: key({ label: { zh: '街道代号', en: 'Subdistrict id' } }),
    as_of: date({ label: { zh: '时点', en: 'As of' } }),
    district: reference('divisions', {
      label: { zh: '所属区（区划代码）', en: 'District (division code)' },
      where: { level: ['county', 'city'] },
    }),
    record: oneOf(records, { label: { zh: '记录类型', en: 'Record' } }),
    order: maybe(count({ label: { zh: '原表序号', en: 'Number in the table' } })),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    pilot: yes({ label: { zh: '国际化社区试点', en: 'International community pilot' } }),
    hukou: count({
      label: { zh: '户籍人口', en: 'Registered (hukou) residents' },
      unit: 'persons',
    }),
    hukou_local: maybe(
      count({ label: { zh: '本区户籍', en: 'Hukou in this district' }, unit: 'persons' }),
    ),
    hukou_separated: maybe(
      count({
        label: { zh: '人户分离', en: 'Living here, hukou in another Beijing district' },
        unit: 'persons',
      }),
    ),
    migrants: count({ label: { zh: '外来人口', en: 'Migrants' }, unit: 'persons' }),
    migrants_permit: maybe(
      count({
        label: { zh: '已办理暂住证', en: 'Migrants with a temporary residence permit' },
        unit: 'persons',
      }),
    ),
    migrants_no_permit: maybe(
      count({
        label: { zh: '未办理暂住证', en: 'Migrants without a temporary residence permit' },
        unit: 'persons',
      }),
    ),
    outside: count({
      label: { zh: '境外人员', en: 'Residents from outside the mainland' },
      unit: 'persons',
    }),
    total: count({ label: { zh: '总计', en: 'Registered total' }, unit: 'persons' }),
  },
});
