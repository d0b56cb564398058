import { dataset } from '../dataset.ts';
import { bilingual, order, wordOf } from '../kinds.ts';

/** One question to ask before deciding on a reform of a family. */
export const reformQuestions = dataset({
  id: 'reform-questions',
  title: { zh: '决定之前要问的', en: 'Questions before you decide' },
  rowIs: {
    zh: '决定某一类改革之前要问的一个问题',
    en: 'One question before deciding on a reform of a family',
  },
  key: ['family', 'order'],
  columns: {
    family: wordOf('problem-families', { label: { zh: '类别', en: 'Family' } }),
    order: order({ label: { zh: '次序', en: 'Order' } }, ['family']),
    ...bilingual('question', { zh: '问题', en: 'Question' }),
  },
});
