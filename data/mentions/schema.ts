import { dataset } from '../dataset.ts';
import { bilingual, cited, id, key, oneOf } from '../kinds.ts';

const subjects = {
  problem: { zh: '难题', en: 'Problem' },
  reform: { zh: '改革', en: 'Reform' },
};

/** One passage of one source. */
export const mentions = dataset({
  id: 'mentions',
  title: { zh: '难题与改革的出处', en: 'Where problems and reforms are named' },
  rowIs: { zh: '一份文献中的一处说法', en: 'One passage of one source' },
  key: ['id'],
  columns: {
    id,
    subject: oneOf(subjects, { label: { zh: '对象', en: 'Subject' } }),
    of: key({ label: { zh: '难题或改革的代号', en: 'Id of the problem or reform' } }),
    ...bilingual('said', { zh: '说法', en: 'What it says' }),
    ...cited,
  },
});
