import { dataset } from '../dataset.ts';
import { anchor, count, date, key, maybe, oneOf, reference, text } from '../kinds.ts';

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
    id: key({ label: { zh: '代号', en: 'Id' } }),
    year: date({ label: { zh: '时间', en: 'Date' } }),
    order: count({ label: { zh: '原表次序', en: 'Order in the table' } }),
    kind: oneOf(kinds, { label: { zh: '类型', en: 'Kind' } }),
    issuer_zh: maybe(text({ label: { zh: '发布者（中文）', en: 'Issuer (Chinese)' } })),
    issuer_en: maybe(text({ label: { zh: '发布者（英文）', en: 'Issuer (English)' } })),
    document_zh: maybe(text({ label: { zh: '文件（中文）', en: 'Document (Chinese)' } })),
    document_en: maybe(text({ label: { zh: '文件（英文）', en: 'Document (English)' } })),
    summary_zh: text({ label: { zh: '内容（中文）', en: 'What it does (Chinese)' } }),
    summary_en: text({ label: { zh: '内容（英文）', en: 'What it does (English)' } }),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
