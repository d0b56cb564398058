import { dataset } from '../dataset.ts';
import { bilingual, cited, id, wordOf } from '../kinds.ts';

/** One reform that the sources argue for or describe. */
export const reforms = dataset({
  id: 'reforms',
  title: { zh: '改革主张', en: 'Reforms' },
  rowIs: {
    zh: '文献主张或记述的一项改革',
    en: 'One reform that the sources argue for or describe',
  },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    family: wordOf('problem-families', { label: { zh: '类别', en: 'Family' } }),
    ...bilingual('summary', { zh: '概要', en: 'Summary' }),
    ...cited,
  },
});
