import { dataset } from '../dataset.ts';
import { bilingual, cited, districtOfStreet, key, oneOf } from '../kinds.ts';

const aspects = {
  residents: { zh: '境外居民', en: 'Residents from outside the mainland' },
  facilities: { zh: '设施与环境', en: 'Facilities and surroundings' },
  experience: { zh: '建设经历', en: 'Experience' },
  outlook: { zh: '优势与不足', en: 'Strengths and weaknesses' },
};

/** What a source says about one aspect of one subdistrict. */
export const streetProfiles = dataset({
  id: 'street-profiles',
  title: { zh: '街道概况', en: 'Profiles of subdistricts' },
  rowIs: {
    zh: '关于一个街道某一方面的说法',
    en: 'What a source says of one aspect of one subdistrict',
  },
  key: ['street', 'aspect'],
  apart: 'district',
  columns: {
    street: key({ label: { zh: '街道代号', en: 'Subdistrict id' } }),
    district: districtOfStreet,
    aspect: oneOf(aspects, { label: { zh: '方面', en: 'Aspect' } }),
    ...bilingual('finding', { zh: '说法', en: 'Finding' }),
    ...cited,
  },
});
