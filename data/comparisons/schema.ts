import { dataset } from '../dataset.ts';
import { bilingual, id } from '../kinds.ts';

/** One question that sources answer differently. */
export const comparisons = dataset({
  id: 'comparisons',
  title: { zh: '来源不一致之处', en: 'Where sources differ' },
  rowIs: {
    zh: '不同来源给出不同答案的一个问题',
    en: 'One question that sources answer differently',
  },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '问题', en: 'Question' }),
    ...bilingual('note', { zh: '为什么不能合并', en: 'Why they are not merged' }),
  },
});
