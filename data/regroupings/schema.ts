import { dataset } from '../dataset.ts';
import { bilingual, cited, id, key } from '../kinds.ts';

/** Classes that an author puts together in the text. */
export const regroupings = dataset({
  id: 'regroupings',
  title: { zh: '另行合并的创新点', en: 'Regroupings of classes' },
  rowIs: {
    zh: '作者在正文里合并的一组创新点',
    en: 'One group of classes that an author puts together in the text',
  },
  key: ['id'],
  columns: {
    id,
    collection: key({
      label: { zh: '案例集', en: 'Collection' },
      among: { dataset: 'innovation-classes', column: 'collection' },
    }),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...cited,
  },
});
