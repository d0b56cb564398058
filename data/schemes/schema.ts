import { dataset } from '../dataset.ts';
import { bilingual, cited, id } from '../kinds.ts';

/** One order in which a source itself sets out problems and answers. */
export const schemes = dataset({
  id: 'schemes',
  title: { zh: '文章自己的框架', en: 'The sources’ own schemes' },
  rowIs: {
    zh: '一篇文章自己列出的难题与主张的框架',
    en: 'One scheme of problems and answers that a source sets out itself',
  },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...bilingual('summary', { zh: '概要', en: 'Summary' }),
    ...cited,
  },
});
