import { codedVariables } from '../codings/schema.ts';
import { dataset } from '../dataset.ts';
import { bilingual, oneOf, reference, text } from '../kinds.ts';

/** What was decided on one variable of a case on which codings differ. */
export const codingDecisions = dataset({
  id: 'coding-decisions',
  title: { zh: '争议编码的裁定', en: 'Decisions on disputed codes' },
  rowIs: {
    zh: '对一个案例有争议的一项的裁定',
    en: 'The decision on one disputed variable of a case',
  },
  key: ['case', 'variable'],
  columns: {
    case: reference('innovation-cases', { label: { zh: '案例', en: 'Case' } }),
    variable: oneOf(codedVariables, { label: { zh: '编码项', en: 'Variable' } }),
    value: text({ label: { zh: '裁定的值', en: 'Value decided' } }),
    ...bilingual('reason', { zh: '理由', en: 'Reason' }),
  },
});
