import { dataset } from '../dataset.ts';
import { bilingual, cited, maybe, oneOf, reference } from '../kinds.ts';

const stances = {
  'argues-for': { zh: '主张', en: 'proposed' },
  'reports-success': { zh: '记为成功', en: 'success reported' },
  'reports-limits': { zh: '指出局限', en: 'limits reported' },
};

/** One link that a source argues for. */
export const problemReformLinks = dataset({
  id: 'problem-reform-links',
  title: { zh: '难题与改革的联系', en: 'Links from problems to reforms' },
  rowIs: { zh: '文献主张的一条联系', en: 'One link that a source argues' },
  key: ['problem', 'reform', 'source'],
  columns: {
    problem: reference('problems', { label: { zh: '难题', en: 'Problem' } }),
    reform: reference('reforms', { label: { zh: '改革', en: 'Reform' } }),
    stance: oneOf(stances, { label: { zh: '立场', en: 'Stance' } }),
    practice: maybe(
      reference('practices', { label: { zh: '例子（做法）', en: 'Example (practice)' } }),
    ),
    case: maybe(
      reference('innovation-cases', { label: { zh: '例子（案例）', en: 'Example (case)' } }),
    ),
    ...bilingual('argument', { zh: '论证', en: 'Argument' }),
    ...cited,
  },
});
