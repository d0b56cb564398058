import { dataset } from '../dataset.ts';
import { anchor, count, decimal, key, maybe, oneOf, reference, text } from '../kinds.ts';

const records = {
  theme: { zh: '创新主题', en: 'Theme' },
  class: { zh: '创新点', en: 'Class' },
};

/** One theme, or one class of a theme */
export const innovationClasses = dataset({
  id: 'innovation-classes',
  title: { zh: '社区治理创新的分类', en: 'Classes of community-governance innovation' },
  rowIs: { zh: '一个创新主题或一个创新点', en: 'One theme, or one class of a theme' },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    collection: key({ label: { zh: '案例集', en: 'Collection' } }),
    record: oneOf(records, { label: { zh: '记录类型', en: 'Record' } }),
    theme: key({ label: { zh: '所属主题', en: 'Theme' } }),
    order: count({ label: { zh: '原表次序', en: 'Order in the table' } }),
    name_zh: text({ label: { zh: '名称（中文）', en: 'Name (Chinese)' } }),
    name_en: text({ label: { zh: '名称（英文）', en: 'Name (English)' } }),
    short_zh: text({ label: { zh: '简称（中文）', en: 'Short name (Chinese)' } }),
    short_en: text({ label: { zh: '简称（英文）', en: 'Short name (English)' } }),
    cases: count({ label: { zh: '案例数', en: 'Cases' }, unit: 'cases' }),
    percent: maybe(
      decimal({
        label: { zh: '原表百分比', en: 'Printed percentage' },
        unit: 'percent',
        rounding: 0.05,
      }),
    ),
    definition_zh: maybe(
      text({ label: { zh: '原文释义（中文）', en: 'Definition in the source (Chinese)' } }),
    ),
    definition_en: maybe(
      text({ label: { zh: '原文释义（英文）', en: 'Definition in the source (English)' } }),
    ),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
  },
});
