import { dataset } from '../dataset.ts';
import { bilingual, id, maybe, reference, text } from '../kinds.ts';

/** One figure of the sources that counts something of a problem itself. */
export const problemFigures = dataset({
  id: 'problem-figures',
  title: { zh: '难题的数字', en: 'Figures on problems' },
  rowIs: { zh: '一个量到某个难题的数字', en: 'One figure that counts something of a problem' },
  key: ['id'],
  columns: {
    id,
    problem: reference('problems', { label: { zh: '难题', en: 'Problem' } }),
    reading: maybe(
      reference('readings', {
        label: { zh: '原文读数', en: 'Reading' },
        note: {
          zh: '原文印出的数；算出来的数填“观测值”。',
          en: 'A figure that a source prints; a computed one is an observation.',
        },
      }),
    ),
    observation: maybe(
      text({ label: { zh: '观测值（指标/代号）', en: 'Observation (indicator/key)' } }),
    ),
    ...bilingual('bearing', { zh: '它量的是什么', en: 'What it counts' }),
  },
});
