import { dataset } from '../dataset.ts';
import { bilingual, cited, id, maybe, maybeBilingual, oneOf, reference } from '../kinds.ts';

const families = {
  structure: { zh: '治理结构', en: 'Structure' },
  participation: { zh: '居民参与', en: 'Participation' },
  service: { zh: '服务供给', en: 'Service' },
  mobilisation: { zh: '社会动员', en: 'Mobilisation' },
};

/** What is not yet done: proposed by the authors, or a place’s stated aim. */
const states = {
  proposed: { zh: '作者的建议', en: 'Proposed by the authors' },
  aim: { zh: '当地的目标', en: 'A stated aim' },
};

/** One named practice or model. */
export const practices = dataset({
  id: 'practices',
  title: { zh: '治理做法', en: 'Governance practices' },
  rowIs: { zh: '一个有名称的做法或模式', en: 'One named practice or model' },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    family: oneOf(families, { label: { zh: '类别', en: 'Family' } }),
    state: maybe(
      oneOf(states, {
        label: { zh: '状态', en: 'State' },
        note: {
          zh: '原文写成已经在做的空着。',
          en: 'Empty where the source tells of it as being done.',
        },
      }),
    ),
    division: maybe(reference('divisions', { label: { zh: '行政区划代码', en: 'Division code' } })),
    ...maybeBilingual('place', { zh: '地点', en: 'Place' }),
    ...bilingual('summary', { zh: '概要', en: 'Summary' }),
    ...maybeBilingual('remark', { zh: '说明', en: 'Remark' }),
    ...cited,
  },
});
