import { dataset } from '../dataset.ts';
import { bilingual, cited, id, wordOf } from '../kinds.ts';

/** One problem that the sources name. */
export const problems = dataset({
  id: 'problems',
  title: { zh: '治理难题', en: 'Governance problems' },
  rowIs: { zh: '文献指出的一个难题', en: 'One problem that the sources name' },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    family: wordOf('problem-families', { label: { zh: '类别', en: 'Family' } }),
    ...bilingual('summary', { zh: '概要', en: 'Summary' }),
    ...cited,
  },
});
