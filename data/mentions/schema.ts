import { dataset } from '../dataset.ts';
import { anchor, key, oneOf, reference, text } from '../kinds.ts';

const subjects = {
  problem: { zh: '难题', en: 'Problem' },
  reform: { zh: '改革', en: 'Reform' },
};

/** One passage of one source */
export const mentions = dataset({
  id: 'mentions',
  title: { zh: '难题与改革的出处', en: 'Where problems and reforms are named' },
  rowIs: { zh: '一个来源中的一处说法', en: 'One passage of one source' },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    subject: oneOf(subjects, { label: { zh: '对象', en: 'Subject' } }),
    of: key({ label: { zh: '难题或改革的代号', en: 'Id of the problem or reform' } }),
    said_zh: text({ label: { zh: '说法（中文）', en: 'What it says (Chinese)' } }),
    said_en: text({ label: { zh: '说法（英文）', en: 'What it says (English)' } }),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
