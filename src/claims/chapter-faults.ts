import { chartNameTexts } from '#src/i18n/chart-faults.ts';
import type { FaultText } from '#src/lib/faults.ts';
import type { WordsFault } from './words/claim-words.ts';

/** What can be wrong with the text of a chapter. */
export type ChapterFault =
  | 'no-front-matter'
  | 'front-matter'
  | 'bare-number'
  | 'unbound-comparison'
  | WordsFault['kind']
  | 'no-value'
  | 'not-ordinal'
  | keyof typeof chartNameTexts
  | 'missing-version'
  | 'different-headings'
  | 'different-claims'
  | 'different-figures'
  | 'different-sources';

const sameInBoth = (noun: { zh: string; en: string }): FaultText => ({
  what: {
    zh: `两种语言的${noun.zh}不同`,
    en: `The ${noun.en} differ between the languages`,
  },
  expected: ({ expected = '' }) => ({
    zh: `与 ${expected} 相同。`,
    en: `The same as in ${expected}.`,
  }),
  fix: {
    zh: '对照两种语言，补上或改正缺的、不同的。',
    en: 'Compare the two and add or correct what is missing or different.',
  },
});

/** Sentences for faults of chapters. */
export const chapterTexts: Record<ChapterFault, FaultText> = {
  ...chartNameTexts,
  'no-front-matter': {
    what: { zh: '文件开头没有说明项', en: 'The file has no front matter' },
    expected: {
      zh: '开头两行 --- 之间的 number、title、menu、kicker、lede、sources。',
      en: 'number, title, menu, kicker, lede and sources between two lines of --- at the top.',
    },
    fix: { zh: '照别的章补上。', en: 'Add it as in the other chapters.' },
  },
  'front-matter': {
    what: {
      zh: '开头的说明项缺失或写法不对',
      en: 'An entry of the front matter is missing or not as it must be',
    },
    fix: { zh: '照别的章改正。', en: 'Write it as in the other chapters.' },
  },
  'bare-number': {
    what: { zh: '数字直接写在正文里', en: 'A number is typed into the text' },
    expected: {
      zh: '用 <Value of="…" /> 或 <Claim of="…">…</Claim> 绑定到主张的数字；正文以外写 {主张} 或 {主张|字句}，程序里由数据填入。',
      en: 'A number bound to a claim by <Value of="…" /> or <Claim of="…">…</Claim>; outside chapters by {claim} or {claim|words}, in source filled in from the data.',
    },
    fix: { zh: '绑定到一条主张，或换个说法。', en: 'Bind it to a claim, or reword.' },
  },
  'unbound-comparison': {
    what: {
      zh: '比较、排名或增减的话没有绑定到主张',
      en: 'A word of rank, comparison or trend is not bound to a claim',
    },
    expected: {
      zh: '写在 <Claim of="…">…</Claim> 里、由 statement 核对的话。',
      en: 'Words inside <Claim of="…">…</Claim> that a statement checks.',
    },
    fix: {
      zh: '声明一条 statement 并绑定，或换个说法；只是惯用语的，登记到 src/claims/words/comparatives.ts。',
      en: 'Declare a statement and bind it, or reword; list a mere idiom in src/claims/words/comparatives.ts.',
    },
  },
  'value-missing': {
    what: {
      zh: '<Claim> 里的文字没有说出主张的值',
      en: 'The words inside <Claim> do not say its value',
    },
    expected: ({ expected = '' }) => ({
      zh: `含有 ${expected}，写成数字或文字都可以。`,
      en: `${expected}, in digits or in words.`,
    }),
    fix: {
      zh: '改正文字；说的是出处而不是这个数的，另立一条绑定 place 的主张。',
      en: 'Correct the words; where they speak of the passage and not of the number, bind them to a claim with a place.',
    },
  },
  'other-number': {
    what: {
      zh: '<Claim> 里有主张没有的数',
      en: 'The words inside <Claim> hold a number that the claim does not have',
    },
    expected: ({ expected = '' }) => ({
      zh: expected === '' ? '没有数字。' : `只有 ${expected}。`,
      en: expected === '' ? 'No number.' : `Only ${expected}.`,
    }),
    fix: {
      zh: '改正这个数；它也有依据的，绑定到自己的主张，或写进 says。',
      en: 'Correct the number; where it has evidence too, bind it to a claim of its own or list it in `says`.',
    },
  },
  'name-missing': {
    what: {
      zh: '<Claim> 里没有提到判断所说的对象',
      en: 'The words inside <Claim> leave out a name that the statement is about',
    },
    expected: ({ expected = '' }) => ({ zh: `含有“${expected}”。`, en: `“${expected}”.` }),
    fix: {
      zh: '写出这个名字，或改正 statement 里的 are。',
      en: 'Write the name, or correct `are` of the statement.',
    },
  },
  'direction-missing': {
    what: {
      zh: '<Claim> 里的文字说的不是这种判断',
      en: 'The words inside <Claim> do not say what kind of statement it is',
    },
    expected: ({ expected = '' }) => ({
      zh: `与 ${expected} 相符的说法，例如最高、最低、只有。`,
      en: `Words that fit ${expected}, such as highest, lowest, only.`,
    }),
    fix: {
      zh: '改正文字，或改正 statement 里的 kind。',
      en: 'Correct the words, or correct `kind` of the statement.',
    },
  },
  'not-ordinal': {
    what: { zh: '这个值不能写成“第几”', en: 'The value cannot be written as an ordinal' },
    expected: { zh: '从 1 起的整数，例如位次。', en: 'A whole number from 1, such as a rank.' },
    fix: {
      zh: '去掉 as="ordinal"，或换一条主张。',
      en: 'Take out as="ordinal", or use another claim.',
    },
  },
  'no-value': {
    what: { zh: '这条主张没有可以显示的值', en: 'The claim has no value to show' },
    expected: ({ got = '' }) => ({
      zh: `<Claim of="${got}">文字</Claim>`,
      en: `<Claim of="${got}">words</Claim>`,
    }),
    fix: {
      zh: '改用 <Claim>；标题和导语里只能用有值的主张。',
      en: 'Use <Claim>; titles and ledes take only claims with a value.',
    },
  },
  'missing-version': {
    what: ({ got = '' }) => ({
      zh: `这一章没有“${got}”版`,
      en: `The chapter has no ${got} version`,
    }),
    expected: {
      zh: '每种语言一个文件，文件名相同。',
      en: 'One file a language, with the same name.',
    },
    fix: { zh: '补上这个文件。', en: 'Add the file.' },
  },
  'different-headings': sameInBoth({ zh: '标题', en: 'headings' }),
  'different-claims': sameInBoth({ zh: '主张', en: 'claims' }),
  'different-figures': sameInBoth({ zh: '图', en: 'charts' }),
  'different-sources': sameInBoth({ zh: '来源', en: 'sources' }),
};
