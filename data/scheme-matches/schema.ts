import { dataset } from '../dataset.ts';
import { id, maybe, reference } from '../kinds.ts';

/** One problem or reform of this site that a point of a scheme covers. */
export const schemeMatches = dataset({
  id: 'scheme-matches',
  title: { zh: '框架与难题、改革的对应', en: 'Schemes, problems and reforms' },
  rowIs: {
    zh: '框架中一点所对应的一个难题或一项改革',
    en: 'One problem or reform that a point of a scheme covers',
  },
  key: ['id'],
  columns: {
    id,
    item: reference('scheme-items', { label: { zh: '框架中的一点', en: 'Point' } }),
    problem: maybe(reference('problems', { label: { zh: '难题', en: 'Problem' } })),
    reform: maybe(reference('reforms', { label: { zh: '改革', en: 'Reform' } })),
  },
});
