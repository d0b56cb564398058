import { dataset } from '../dataset.ts';
import { bilingual, cited, id, maybe, oneOf, reference, wordOf } from '../kinds.ts';

/** What a passage tells of a reform: the five questions of EMMIE, and the risks. */
const aspects = {
  effect: { zh: '声称的效果', en: 'Effect claimed' },
  mechanism: { zh: '机制', en: 'Mechanism' },
  condition: { zh: '条件和调节因素', en: 'Conditions' },
  implementation: { zh: '实施：谁做什么', en: 'Implementation: who does what' },
  economics: { zh: '花费与资源', en: 'Cost and resources' },
  risk: { zh: '风险', en: 'Risks' },
};

/** Who acts, from above to below. */
const levels = {
  central: { zh: '中央', en: 'Central government' },
  city: { zh: '市', en: 'City' },
  district: { zh: '区', en: 'District' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  community: { zh: '社区', en: 'Community' },
  organisations: { zh: '社会组织、企业和志愿者', en: 'Organisations, companies and volunteers' },
  residents: { zh: '居民', en: 'Residents' },
};

/** One thing that one passage tells of a reform. */
export const reformPassages = dataset({
  id: 'reform-passages',
  title: { zh: '改革的各个方面', en: 'What is said of the reforms' },
  rowIs: { zh: '一篇文章对一项改革某一方面的一处说法', en: 'What one passage tells of a reform' },
  key: ['id'],
  columns: {
    id,
    reform: reference('reforms', { label: { zh: '改革', en: 'Reform' } }),
    aspect: oneOf(aspects, { label: { zh: '方面', en: 'Aspect' } }),
    level: maybe(
      oneOf(levels, {
        label: { zh: '行动的层级', en: 'Level that acts' },
        note: {
          zh: '只在“实施”一项填写。“社区”包括社区党组织、居委会和服务站；上级没有写明是哪一级的空着。',
          en: 'Given for “implementation” only. “Community” covers the community’s Party organisation, residents’ committee and station; empty where the source does not say who acts.',
        },
      }),
    ),
    support: maybe(
      wordOf('support-kinds', {
        label: { zh: '依据', en: 'Support' },
        note: {
          zh: '只在“声称的效果”一项填写；文章只下断言、没有举例的空着。',
          en: 'Given for “effect claimed” only; empty where the source merely asserts it.',
        },
      }),
    ),
    problem: maybe(
      reference('problems', {
        label: { zh: '难题', en: 'Problem' },
        note: {
          zh: '文章在这一处把它和哪个难题连在一起；没有点明的空着。',
          en: 'The problem that the passage itself ties it to; empty where it names none.',
        },
      }),
    ),
    practice: maybe(reference('practices', { label: { zh: '做法', en: 'Practice' } })),
    case: maybe(reference('innovation-cases', { label: { zh: '案例', en: 'Case' } })),
    division: maybe(
      reference('divisions', {
        label: { zh: '行政区划代码', en: 'Division code' },
        note: {
          zh: '这一处说到已经做了的地方，只在没有做法和案例可引时填写。',
          en: 'Where the passage says it was done, if there is no practice or case to refer to.',
        },
      }),
    ),
    ...bilingual('said', { zh: '说法', en: 'What it says' }),
    ...cited,
  },
});
