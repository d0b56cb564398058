import { stringify } from 'yaml';
import { chartsOfEverySite } from '#src/charts/index.ts';

/** Questions that fit every chart; whoever writes the site asks better ones of each. */
const questions = {
  topic: { zh: '读图练习', en: 'Reading a chart' },
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
  const text = `# 三个课堂提问，请改成只问这张图的 · Three questions for a class; make them questions of this chart\n${stringify(questions)}`;
  return Object.fromEntries(chartsOfEverySite.map((id) => [`content/charts/${id}.yaml`, text]));
}
