import { stringify } from 'yaml';
import { chartsOfEverySite } from '#src/charts/index.ts';
import type { Label } from '#src/model.ts';

/** What each chart is about, by which its worksheet is told from the others. */
const topics: Readonly<Record<string, Label>> = {
  audit: { zh: '数字复算', en: 'Figures recomputed' },
  'community-types': { zh: '社区的类型', en: 'Types of communities' },
  concentration: { zh: '境外人员的集中程度', en: 'How concentrated residents from outside are' },
  'innovation-classes': { zh: '创新案例的分类', en: 'Classes of innovations' },
  'innovation-places': { zh: '创新案例在各省', en: 'Innovations by province' },
  'innovation-waffle': { zh: '创新案例的主题', en: 'Themes of innovations' },
  'migrants-separation': { zh: '外来人口与人户分离', en: 'Migrants and hukou elsewhere' },
  'outside-share': { zh: '境外人员的比例', en: 'Residents from outside the mainland' },
  'permit-gap': { zh: '暂住证的两部分与合计', en: 'Permits: parts and total' },
  'policy-timeline': { zh: '政策年表', en: 'Timeline of policies' },
  'population-composition': { zh: '街道人口的构成', en: 'Make-up of the population' },
  'problem-reform-map': { zh: '难题与改革', en: 'Problems and reforms' },
  'social-organisations': { zh: '社会组织的数量', en: 'Numbers of social organisations' },
  'street-scatter': { zh: '人口与境外人员的比例', en: 'Population and share from outside' },
  'street-series': { zh: '街道的变化', en: 'Change in the subdistricts' },
  'themes-by-region': { zh: '创新主题与地区', en: 'Themes by region' },
};

/** Questions that fit every chart; whoever writes the site asks better ones of each. */
const questions = {
  zh: [
    '图上哪一处出乎你的意料？点开它的出处，看看数字是怎样得来的。',
    '要说明为什么会这样，还需要哪些资料，到哪里去找？',
    '换一个时点或者换一种口径，图会不会变？说出理由。',
  ],
  en: [
    'What on the chart surprises you? Open its evidence and see how the figure came about.',
    'What else would you need to know to explain it, and where would you look?',
    'Would the chart change at another date, or by another definition? Give your reasons.',
  ],
  levels: ['read', 'question', 'question'],
  needs: [{}, { source: true }, {}],
  criteria: {
    zh: [
      '说出是哪一处，写出它的出处和算法。',
      '说出图上没有的资料，并说明到哪里能查到。',
      '说出数字的时点和口径，并说明换了以后哪些数会变。',
    ],
    en: [
      'Name the place on the chart, its source and how it was computed.',
      'Name what the chart does not show, and where it could be found.',
      'Give the date and the definition of the figures, and say which would change.',
    ],
  },
};

/** Files with questions for the class, one for each chart that rows of data can bring about. */
export function questionFiles(): Record<string, string> {
  const head =
    '# 三个课堂提问，请改成只问这张图的 · Three questions for a class; make them questions of this chart';
  return Object.fromEntries(
    chartsOfEverySite.map((id) => {
      const topic = topics[id] ?? { zh: id, en: id };
      return [`content/charts/${id}.yaml`, `${head}\n${stringify({ topic, ...questions })}`];
    }),
  );
}
