import { dataset } from '../dataset.ts';
import { bilingual, cited, date, id, maybeBilingual, order, wordOf } from '../kinds.ts';

/** One policy or document. */
export const policies = dataset({
  id: 'policies',
  title: { zh: '社区治理政策', en: 'Community-governance policies' },
  rowIs: { zh: '一项政策或文件', en: 'One policy or document' },
  key: ['id'],
  columns: {
    id,
    year: date({ label: { zh: '时间', en: 'Date' } }),
    order: order({ label: { zh: '原表次序', en: 'Order in the table' } }, ['source']),
    kind: wordOf('policy-kinds', { label: { zh: '类型', en: 'Kind' } }),
    ...maybeBilingual('issuer', { zh: '发布者', en: 'Issuer' }),
    ...maybeBilingual('document', { zh: '文件', en: 'Document' }),
    ...bilingual('summary', { zh: '内容', en: 'What it does' }),
    ...cited,
  },
});
