import { dataset } from '../dataset.ts';
import { anchor, count, key, maybe, reference, text } from '../kinds.ts';

/** One type that the source proposes */
export const communityTypes = dataset({
  id: 'community-types',
  title: { zh: '国际化社区类型', en: 'Types of international community' },
  rowIs: { zh: '来源提出的一个类型', en: 'One type that the source proposes' },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    order: count({ label: { zh: '次序', en: 'Order' } }),
    name_zh: text({ label: { zh: '名称（中文）', en: 'Name (Chinese)' } }),
    name_en: text({ label: { zh: '名称（英文）', en: 'Name (English)' } }),
    summary_zh: text({ label: { zh: '概要（中文）', en: 'Summary (Chinese)' } }),
    summary_en: text({ label: { zh: '概要（英文）', en: 'Summary (English)' } }),
    examples_zh: text({ label: { zh: '例子（中文）', en: 'Examples (Chinese)' } }),
    examples_en: text({ label: { zh: '例子（英文）', en: 'Examples (English)' } }),
    size_reading: maybe(
      reference('readings', { label: { zh: '报告的规模', en: 'Reported size' } }),
    ),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
