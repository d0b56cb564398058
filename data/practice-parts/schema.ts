import { dataset } from '../dataset.ts';
import { anchor, count, maybe, reference, text } from '../kinds.ts';

/** One part that a practice lists */
export const practiceParts = dataset({
  id: 'practice-parts',
  title: { zh: '做法的组成', en: 'Parts of a practice' },
  rowIs: { zh: '一个做法列出的一个组成部分', en: 'One part that a practice lists' },
  key: ['practice', 'order'],
  columns: {
    practice: reference('practices', { label: { zh: '做法', en: 'Practice' } }),
    order: count({ label: { zh: '次序', en: 'Order' } }),
    group: maybe(text({ label: { zh: '组别', en: 'Group' } })),
    name_zh: text({ label: { zh: '名称（中文）', en: 'Name (Chinese)' } }),
    name_en: text({ label: { zh: '名称（英文）', en: 'Name (English)' } }),
    role_zh: maybe(text({ label: { zh: '作用（中文）', en: 'Role (Chinese)' } })),
    role_en: maybe(text({ label: { zh: '作用（英文）', en: 'Role (English)' } })),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
