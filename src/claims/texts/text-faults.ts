import { nearestName, type FaultText } from '#src/lib/faults.ts';

/** What can be wrong with a text of the data. */
export type TextFault = 'text-number' | 'text-comparison' | 'text-target' | 'text-words';

/** Sentences for faults of the texts of the data. */
export const textTexts: Record<TextFault, FaultText> = {
  'text-number': {
    what: { zh: '数字直接写在数据的文字里', en: 'A number is typed into a text of the data' },
    expected: {
      zh: '绑定到读数、格子、观测值或主张的数字，例如 {reading:wk-cases-all|203}。',
      en: 'A number bound to a reading, a cell, an observation or a claim, such as {reading:wk-cases-all|203}.',
    },
    fix: {
      zh: '照 data/README.md 里的说明绑定，或换个说法；数字属于固定名称的，登记到 src/claims/words/proper-names.ts。',
      en: 'Bind it as data/README.md says, or reword; list a name that holds a number in src/claims/words/proper-names.ts.',
    },
  },
  'text-comparison': {
    what: {
      zh: '数据的文字里，比较、排名或增减的话没有绑定',
      en: 'A word of rank, comparison or trend in a text of the data is not bound',
    },
    expected: {
      zh: '写在占位符里、有依据可核对的话，例如 {claim:代号|只有一处}。',
      en: 'Words inside a placeholder that can be checked, such as {claim:id|the only one}.',
    },
    fix: {
      zh: '照 data/README.md 里的说明绑定，或换个说法；只是惯用语的，登记到 src/claims/words/comparatives.ts。',
      en: 'Bind it as data/README.md says, or reword; list a mere idiom in src/claims/words/comparatives.ts.',
    },
  },
  'text-target': {
    what: {
      zh: '占位符绑定的对象不存在',
      en: 'A placeholder is bound to something that does not exist',
    },
    expected: (fault) => ({
      zh: `已有的读数、格子、观测值或主张${nearestName(fault).zh}。`,
      en: `A reading, cell, observation or claim that exists${nearestName(fault).en}.`,
    }),
    fix: { zh: '改正代号。', en: 'Correct the id.' },
  },
  'text-words': {
    what: {
      zh: '占位符里的文字与它绑定的值不符',
      en: 'The words of a placeholder do not say what they are bound to',
    },
    expected: ({ expected = '' }) => ({
      zh: `${expected}，写成数字或文字都可以。`,
      en: `${expected}, in digits or in words.`,
    }),
    fix: {
      zh: '重读这句话，改正文字；数据无误而依据另有所在的，改绑到那里。',
      en: 'Read the sentence again and correct the words; where they rest on something else, bind them to that.',
    },
  },
};
