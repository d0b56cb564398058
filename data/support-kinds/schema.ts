import { dataset } from '../dataset.ts';
import { bilingual, id, order } from '../kinds.ts';

/** One kind of support, weakest first. */
export const supportKinds = dataset({
  id: 'support-kinds',
  title: { zh: '依据的种类', en: 'Kinds of support' },
  rowIs: { zh: '一种依据，由弱到强', en: 'One kind of support, in order of strength' },
  key: ['id'],
  columns: {
    id,
    order: order({ label: { zh: '等级', en: 'Grade' } }),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...bilingual('rule', { zh: '哪些行算这一种', en: 'Which rows count as this' }),
  },
});
