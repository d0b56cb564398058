import { chartNameTexts } from '#src/i18n/chart-faults.ts';
import type { FaultText } from '#src/lib/faults.ts';

/** What can be wrong with the text of a chapter. */
export type ChapterFault =
  | 'no-front-matter'
  | 'front-matter'
  | 'bare-number'
  | 'no-value'
  | keyof typeof chartNameTexts
  | 'missing-version'
  | 'different-headings'
  | 'different-claims'
  | 'different-figures';

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
      zh: '用 <Value of="…" /> 或 <Claim of="…">…</Claim> 绑定到主张的数字。',
      en: 'A number bound to a claim by <Value of="…" /> or <Claim of="…">…</Claim>.',
    },
    fix: { zh: '绑定到一条主张，或换个说法。', en: 'Bind it to a claim, or reword.' },
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
};
