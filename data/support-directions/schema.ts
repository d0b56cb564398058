import { dataset } from '../dataset.ts';
import { bilingual, id } from '../kinds.ts';

/** One direction in which the reports of the sources point. */
export const supportDirections = dataset({
  id: 'support-directions',
  title: { zh: '说法的方向', en: 'Directions of what is reported' },
  rowIs: { zh: '文献的记述所指的一个方向', en: 'One direction in which reports point' },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...bilingual('rule', { zh: '哪些行算这一种', en: 'Which rows count as this' }),
  },
});
