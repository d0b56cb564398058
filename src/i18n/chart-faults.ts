import { nearestName, type FaultText } from '#src/lib/faults.ts';

const oneOf: FaultText['expected'] = (fault) => ({
  zh: `其中之一：${fault.expected ?? ''}${nearestName(fault).zh}。`,
  en: `One of: ${fault.expected ?? ''}${nearestName(fault).en}.`,
});

/** Messages for unknown charts and scopes, whether a chapter or code names them. */
export const chartNameTexts: Record<'unknown-chart' | 'unknown-scope', FaultText> = {
  'unknown-chart': {
    what: { zh: '没有这张图', en: 'There is no such chart' },
    expected: oneOf,
    fix: {
      zh: '改正拼写，或在 src/charts/index.ts 登记这张图。',
      en: 'Correct the spelling, or register the chart in src/charts/index.ts.',
    },
  },
  'unknown-scope': {
    what: { zh: '这张图没有这个范围', en: 'The chart cannot be drawn for this scope' },
    expected: oneOf,
    fix: {
      zh: '改正 scope；要画别的范围，先在数据里加上它。',
      en: 'Correct the scope; to draw another one, add it to the data first.',
    },
  },
};
