import { nearestName, type FaultText } from '#src/lib/faults.ts';

/** What can be wrong with the questions for a class about a chart. */
export type QuestionFault = 'question-shape' | 'missing-questions' | 'stray-questions';

const form: FaultText['expected'] = {
  zh: 'zh 和 en 各三个问题，各以问号或句号结尾。',
  en: 'Three questions each below zh and en, each with a question mark or a full stop.',
};

/** Sentences for faults of the questions about charts. */
export const questionTexts: Record<QuestionFault, FaultText> = {
  'question-shape': {
    what: {
      zh: '关于图的问题缺失或写法不对',
      en: 'Questions about a chart are missing or not as they must be',
    },
    expected: form,
    fix: {
      zh: '按 content/charts/README.md 里的说明改正。',
      en: 'Write them as content/charts/README.md says.',
    },
  },
  'missing-questions': {
    what: { zh: '缺少一张图的问题文件', en: 'The file of questions about a chart is missing' },
    expected: form,
    fix: {
      zh: '按 content/charts/README.md 里的说明补上这个文件。',
      en: 'Add the file as content/charts/README.md says.',
    },
  },
  'stray-questions': {
    what: {
      zh: '没有与问题文件同名的图',
      en: 'No chart has the name of this file of questions',
    },
    expected: (fault) => ({
      zh: `其中之一：${fault.expected ?? ''}${nearestName(fault).zh}。`,
      en: `One of: ${fault.expected ?? ''}${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '改正文件名，或在 src/charts/index.ts 登记这张图。',
      en: 'Correct the name of the file, or register the chart in src/charts/index.ts.',
    },
  },
};
