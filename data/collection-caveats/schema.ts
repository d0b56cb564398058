import { dataset } from '../dataset.ts';
import { bilingual, oneOf, reference } from '../kinds.ts';

const aspects = {
  cases: { zh: '案例', en: 'Cases' },
  shares: { zh: '百分比', en: 'Percentages' },
  themes: { zh: '主题', en: 'Themes' },
  regions: { zh: '地区', en: 'Regions' },
  places: { zh: '地域分布', en: 'Places' },
};

/** What must be known before figures of a collection are quoted. */
export const collectionCaveats = dataset({
  id: 'collection-caveats',
  title: { zh: '引用案例集须知', en: 'Before you quote a collection' },
  rowIs: {
    zh: '引用一个案例集的一类数字之前须知',
    en: 'What to know before quoting figures of one kind from a collection',
  },
  key: ['collection', 'aspect'],
  columns: {
    collection: reference('collections', { label: { zh: '案例集', en: 'Collection' } }),
    aspect: oneOf(aspects, { label: { zh: '关于', en: 'About' } }),
    ...bilingual('text', { zh: '须知', en: 'What to know' }),
  },
});
