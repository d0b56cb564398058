import { dataset } from '../dataset.ts';
import { key, maybe, maybeBilingual, oneOf, reference, text } from '../kinds.ts';
import { slipGrades } from '../slips/schema.ts';

/** Results of comparing a recomputed figure with the printed one. */
export const verdicts = {
  agrees: { zh: '一致', en: 'agrees' },
  rounding: { zh: '差额在分项舍入之内', en: 'within the rounding of the parts' },
  disagrees: { zh: '不一致', en: 'disagrees' },
};

const { arithmetic, count, reference: wrongReference } = slipGrades;
const { definition, interpretation, implication, rounding } = slipGrades;
const grades = {
  ...{ arithmetic, count, reference: wrongReference },
  ...{ definition, interpretation, implication, rounding },
};

/** How a recomputed reading does not fit: an error, or a difference. */
export type RecheckGrade = keyof typeof grades;

/** One reading that can be recomputed. */
export const rechecks = dataset({
  id: 'rechecks',
  title: { zh: '可以复算的读数', en: 'Readings that can be rechecked' },
  rowIs: { zh: '一个可以复算的读数', en: 'One reading that can be computed again' },
  key: ['reading'],
  columns: {
    reading: reference('readings', { label: { zh: '读数', en: 'Reading' } }),
    indicator: key({ label: { zh: '指标', en: 'Indicator' } }),
    subject: text({ label: { zh: '对象', en: 'Subject' } }),
    verdict: oneOf(verdicts, { label: { zh: '预期的结论', en: 'Expected verdict' } }),
    grade: maybe(oneOf(grades, { label: { zh: '类别', en: 'Grade' } })),
    ...maybeBilingual('note', { zh: '说明', en: 'Note' }),
  },
});
