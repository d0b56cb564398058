import { dataset } from '../dataset.ts';
import { bilingual, cited, key, oneOf } from '../kinds.ts';

const aspects = {
  residents: { zh: '境外居民', en: 'Residents from outside the mainland' },
  facilities: { zh: '设施与环境', en: 'Facilities and surroundings' },
  experience: { zh: '建设经历', en: 'Experience' },
  outlook: { zh: '优势与不足', en: 'Strengths and weaknesses' },
};

/** What the source says about one aspect of one pilot subdistrict. */
export const pilotStreets = dataset({
  id: 'pilot-streets',
  title: { zh: '试点街道概况', en: 'Profiles of the pilot subdistricts' },
  rowIs: {
    zh: '关于一个试点街道某一方面的说法',
    en: 'What the source says of one aspect of one pilot subdistrict',
  },
  key: ['street', 'aspect'],
  columns: {
    street: key({ label: { zh: '街道代号', en: 'Subdistrict id' } }),
    aspect: oneOf(aspects, { label: { zh: '方面', en: 'Aspect' } }),
    ...bilingual('finding', { zh: '说法', en: 'Finding' }),
    ...cited,
  },
});
