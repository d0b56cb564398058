import { dataset } from '../dataset.ts';
import { bilingual, cited, id, maybe, oneOf, order, reference } from '../kinds.ts';

const sides = {
  problem: { zh: '难题', en: 'Problem' },
  driver: { zh: '动因', en: 'Driver' },
  reform: { zh: '主张', en: 'Answer' },
};

/** One point of a scheme, in the words of its source. */
export const schemeItems = dataset({
  id: 'scheme-items',
  title: { zh: '框架中的各点', en: 'Points of the schemes' },
  rowIs: { zh: '框架中的一点', en: 'One point of a scheme' },
  key: ['id'],
  columns: {
    id,
    scheme: reference('schemes', { label: { zh: '框架', en: 'Scheme' } }),
    side: oneOf(sides, { label: { zh: '哪一边', en: 'Side' } }),
    order: order({ label: { zh: '次序', en: 'Order' } }, ['scheme', 'side']),
    ...bilingual('wording', { zh: '文章的说法', en: 'Wording of the source' }),
    answers: maybe(
      reference('scheme-items', {
        label: { zh: '所答的一点', en: 'Point that it answers' },
        note: {
          zh: '文章自己说它用来应对框架中的哪一点；没有说的空着。',
          en: 'The point that the source itself says it answers; empty where it does not say.',
        },
      }),
    ),
    ...cited,
  },
});
