import { dataset } from '../dataset.ts';
import { bilingual, id } from '../kinds.ts';

/** One question that sources answer differently. */
export const comparisons = dataset({
  id: 'comparisons',
  title: { zh: '说法不一之处', en: 'Where sources differ' },
  rowIs: {
    zh: '几份文献答案不同的一个问题',
    en: 'One question that sources answer differently',
  },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '问题', en: 'Question' }),
    ...bilingual('note', { zh: '为什么不能合并', en: 'Why they are not merged' }),
  },
});
