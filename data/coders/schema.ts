import { dataset } from '../dataset.ts';
import { bilingual, id, order } from '../kinds.ts';

/** One coding of the cases: who gave the codes, from what and how. */
export const coders = dataset({
  id: 'coders',
  title: { zh: '各次编码', en: 'Codings of the cases' },
  rowIs: { zh: '对案例的一次编码', en: 'One coding of the cases' },
  key: ['id'],
  columns: {
    id,
    order: order({ label: { zh: '次序', en: 'Order' } }),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...bilingual('how', { zh: '怎样编的', en: 'How it was made' }),
  },
});
