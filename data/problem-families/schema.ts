import { dataset } from '../dataset.ts';
import { bilingual, id } from '../kinds.ts';

/** One family of problems and reforms. */
export const problemFamilies = dataset({
  id: 'problem-families',
  title: { zh: '难题与改革的类别', en: 'Families of problems and reforms' },
  rowIs: { zh: '难题和改革的一个类别', en: 'One family of problems and reforms' },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
  },
});
