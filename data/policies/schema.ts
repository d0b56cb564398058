import { dataset, type Row } from '../dataset.ts';
import { bilingual, cited, count, date, id, maybeBilingual, oneOf } from '../kinds.ts';

const kinds = {
  law: { zh: '法律', en: 'Law' },
  document: { zh: '文件', en: 'Document' },
  plan: { zh: '规划', en: 'Plan' },
  initiative: { zh: '提出工作或职能', en: 'Initiative or mandate' },
  speech: { zh: '报告、讲话', en: 'Report or speech' },
};

/** One policy or document */
export const policies = dataset({
  id: 'policies',
  title: { zh: '社区治理政策', en: 'Community-governance policies' },
  rowIs: { zh: '一项政策或文件', en: 'One policy or document' },
  key: ['id'],
  columns: {
    id,
    year: date({ label: { zh: '时间', en: 'Date' } }),
    order: count({ label: { zh: '原表次序', en: 'Order in the table' } }),
    kind: oneOf(kinds, { label: { zh: '类型', en: 'Kind' } }),
    ...maybeBilingual('issuer', { zh: '发布者', en: 'Issuer' }),
    ...maybeBilingual('document', { zh: '文件', en: 'Document' }),
    ...bilingual('summary', { zh: '内容', en: 'What it does' }),
    ...cited,
  },
});

export type PoliciesRow = Row<typeof policies>;
