import { dataset } from '../dataset.ts';
import { bilingual, cited, maybe, maybeBilingual, order, reference, text } from '../kinds.ts';

/** One part that a practice lists. */
export const practiceParts = dataset({
  id: 'practice-parts',
  title: { zh: '做法的组成', en: 'Parts of a practice' },
  rowIs: { zh: '一个做法列出的一个组成部分', en: 'One part that a practice lists' },
  key: ['practice', 'order'],
  columns: {
    practice: reference('practices', { label: { zh: '做法', en: 'Practice' } }),
    order: order({ label: { zh: '次序', en: 'Order' } }, ['practice']),
    group: maybe(text({ label: { zh: '组别', en: 'Group' } })),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...maybeBilingual('role', { zh: '作用', en: 'Role' }),
    ...cited,
  },
});
