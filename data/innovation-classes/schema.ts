import { dataset } from '../dataset.ts';
import {
  bilingual,
  cited,
  count,
  decimal,
  id,
  maybe,
  maybeBilingual,
  oneOf,
  order,
  reference,
} from '../kinds.ts';

const records = {
  theme: { zh: '创新主题', en: 'Theme' },
  class: { zh: '创新点', en: 'Class' },
};

/** One theme, or one class of a theme. */
export const innovationClasses = dataset({
  id: 'innovation-classes',
  title: { zh: '社区治理创新的分类', en: 'Classes of community-governance innovation' },
  rowIs: { zh: '一个创新主题或一个创新点', en: 'One theme, or one class of a theme' },
  key: ['id'],
  distinct: [['name_zh', 'collection', 'record', 'theme']],
  columns: {
    id,
    collection: reference('collections', { label: { zh: '案例集', en: 'Collection' } }),
    record: oneOf(records, { label: { zh: '记录类型', en: 'Record' } }),
    theme: reference('innovation-classes', {
      label: { zh: '所属主题', en: 'Theme' },
      where: { record: ['theme'] },
      agrees: ['collection'],
    }),
    order: order({ label: { zh: '原表次序', en: 'Order in the table' } }, ['collection', 'record']),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...bilingual('short', { zh: '简称', en: 'Short name' }),
    cases: maybe(
      count({
        label: { zh: '案例数', en: 'Cases' },
        note: {
          zh: '来源没有给数目就留空，以点名的案例计。',
          en: 'Empty where no number is given; the named cases are counted instead.',
        },
        unit: 'cases',
      }),
    ),
    percent: maybe(
      decimal({
        label: { zh: '原表百分比', en: 'Printed percentage' },
        unit: 'percent',
        rounding: 0.05,
      }),
    ),
    ...maybeBilingual('definition', { zh: '原文释义', en: 'Definition in the source' }),
    section: cited.section,
    anchor: cited.anchor,
    source: cited.source,
  },
});
