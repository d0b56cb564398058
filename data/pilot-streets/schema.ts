import { dataset } from '../dataset.ts';
import { anchor, key, oneOf, reference, text } from '../kinds.ts';

const aspects = {
  residents: { zh: '境外居民', en: 'Residents from outside the mainland' },
  facilities: { zh: '设施与环境', en: 'Facilities and surroundings' },
  experience: { zh: '建设经历', en: 'Experience' },
  outlook: { zh: '优势与不足', en: 'Strengths and weaknesses' },
};

/** What the source says of one aspect of one pilot street */
export const pilotStreets = dataset({
  id: 'pilot-streets',
  title: { zh: '试点街道概况', en: 'Profiles of the pilot streets' },
  rowIs: {
    zh: '来源对一个试点街道某一方面的说法',
    en: 'What the source says of one aspect of one pilot street',
  },
  key: ['street', 'aspect'],
  columns: {
    street: key({ label: { zh: '街道代号', en: 'Street id' } }),
    aspect: oneOf(aspects, { label: { zh: '方面', en: 'Aspect' } }),
    finding_zh: text({ label: { zh: '说法（中文）', en: 'Finding (Chinese)' } }),
    finding_en: text({ label: { zh: '说法（英文）', en: 'Finding (English)' } }),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
