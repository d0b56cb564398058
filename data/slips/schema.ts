import { dataset } from '../dataset.ts';
import { anchor, key, maybe, oneOf, reference, text } from '../kinds.ts';

export const slipGrades = {
  arithmetic: { zh: '算术', en: 'Arithmetic' },
  count: { zh: '计数', en: 'Count' },
  reference: { zh: '引用', en: 'Reference' },
  definition: { zh: '口径不同', en: 'Different definitions' },
  contradiction: { zh: '来源互相矛盾', en: 'Contradiction' },
  unclear: { zh: '无法复核', en: 'Cannot be checked' },
  misprint: { zh: '排印', en: 'Misprint' },
};

/** One slip of a source that a reading alone does not show */
export const slips = dataset({
  id: 'slips',
  title: { zh: '来源的其他差错', en: 'Further slips of the sources' },
  rowIs: {
    zh: '来源的一处差错，不能只靠重算一个读数看出',
    en: 'One slip of a source that recomputing a single reading does not show',
  },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
    grade: oneOf(slipGrades, { label: { zh: '类别', en: 'Grade' } }),
    reading: maybe(reference('readings', { label: { zh: '有关读数', en: 'Reading' } })),
    printed_zh: text({ label: { zh: '原文（中文）', en: 'As printed (Chinese)' } }),
    printed_en: text({ label: { zh: '原文（英文）', en: 'As printed (English)' } }),
    found_zh: text({ label: { zh: '实际（中文）', en: 'Found (Chinese)' } }),
    found_en: text({ label: { zh: '实际（英文）', en: 'Found (English)' } }),
  },
});
