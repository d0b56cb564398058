import { dataset } from '../dataset.ts';
import { bilingual, cited, id, maybeBilingual } from '../kinds.ts';

/** A group of subdistricts that a source sets apart, such as those chosen for a trial. */
export const streetGroups = dataset({
  id: 'street-groups',
  title: { zh: '街道分组', en: 'Groups of subdistricts' },
  rowIs: {
    zh: '文献列出的一组街道',
    en: 'One group of subdistricts that a source names',
  },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name of one member' }),
    ...bilingual('short', { zh: '简称', en: 'Short name' }),
    ...bilingual('plural', { zh: '合称', en: 'Name of the members' }),
    ...bilingual('definition', { zh: '定义', en: 'Definition' }),
    ...maybeBilingual('caveat', { zh: '引用须知', en: 'Before you quote it' }),
    ...cited,
  },
});
