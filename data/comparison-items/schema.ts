import { dataset, type Row } from '../dataset.ts';
import { bilingual, key, maybe, order, reference, text } from '../kinds.ts';

/** One answer: a reading, or a value measured from a table. */
export const comparisonItems = dataset({
  id: 'comparison-items',
  title: { zh: '说法不一之处的各项', en: 'What sources say where they differ' },
  rowIs: {
    zh: '一个答案：一个读数，或由表算出的一个值',
    en: 'One answer: a reading, or a value measured from a table',
  },
  key: ['comparison', 'order'],
  columns: {
    comparison: reference('comparisons', { label: { zh: '问题', en: 'Question' } }),
    order: order({ label: { zh: '次序', en: 'Order' } }, ['comparison']),
    reading: maybe(reference('readings', { label: { zh: '读数', en: 'Reading' } })),
    indicator: maybe(key({ label: { zh: '指标', en: 'Indicator' } })),
    subject: maybe(text({ label: { zh: '对象', en: 'Subject' } })),
    ...bilingual('definition', { zh: '口径', en: 'Definition' }),
  },
});

export type ComparisonItemsRow = Row<typeof comparisonItems>;
