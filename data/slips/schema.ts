import { dataset } from '../dataset.ts';
import { bilingual, cited, id, maybe, oneOf, reference } from '../kinds.ts';

export const slipGrades = {
  arithmetic: { zh: '算术', en: 'Arithmetic' },
  count: { zh: '计数', en: 'Count' },
  reference: { zh: '引用', en: 'Reference' },
  definition: { zh: '口径不同', en: 'Different definitions' },
  contradiction: { zh: '来源互相矛盾', en: 'Contradiction' },
  unclear: { zh: '无法复核', en: 'Cannot be checked' },
  misprint: { zh: '排印', en: 'Misprint' },
};

/** One error of a source that a reading alone does not show. */
export const slips = dataset({
  id: 'slips',
  title: { zh: '来源的其他差错', en: 'Further slips of the sources' },
  rowIs: {
    zh: '来源的一处差错，不能只靠重算一个读数看出',
    en: 'One slip of a source that recomputing a single reading does not show',
  },
  key: ['id'],
  columns: {
    id,
    ...cited,
    grade: oneOf(slipGrades, { label: { zh: '类别', en: 'Grade' } }),
    reading: maybe(reference('readings', { label: { zh: '有关读数', en: 'Reading' } })),
    ...bilingual('printed', { zh: '原文', en: 'As printed' }),
    ...bilingual('found', { zh: '实际', en: 'Found' }),
  },
});
