import { indicatorTexts } from '#src/indicators/faults.ts';
import {
  FaultsError,
  nearestName,
  type Fault,
  type FaultBook,
  type FaultText,
} from '#src/lib/faults.ts';
import { faultTexts } from '#src/tables/faults.ts';
import { chapterTexts, type ChapterFault } from './chapter-faults.ts';
import { contentTexts, type ContentFault } from './content/content-faults.ts';
import { markupTexts, type MarkupFault } from './markup/markup-faults.ts';
import { questionTexts, type QuestionFault } from './question-faults.ts';
import { textTexts, type TextFault } from './texts/text-faults.ts';

/** What can be wrong with claims and with what they are bound to. */
export type ClaimFault =
  | 'claim-shape'
  | 'duplicate-claim'
  | 'unknown-claim'
  | 'unused-claim'
  | 'unlike-units'
  | 'no-share'
  | 'one-language'
  | 'moved-value'
  | 'false-statement'
  | 'moved-row'
  | 'unseen-row'
  | 'moved-verdict'
  | 'change-version'
  | 'change-entry'
  | 'no-version';

const claimTexts: Record<ClaimFault, FaultText> = {
  'claim-shape': {
    what: {
      zh: '主张的写法不对，或缺少一项',
      en: 'A claim is not written as it must be, or lacks an entry',
    },
    fix: {
      zh: '按 content/README.md 里的说明改正。',
      en: 'Write it as content/README.md says.',
    },
  },
  'duplicate-claim': {
    what: { zh: '两条主张的代号相同', en: 'Two claims have the same id' },
    expected: ({ expected = '' }) => ({
      zh: `每个代号一条；第一次在 ${expected}。`,
      en: `One claim an id; it stands first at ${expected}.`,
    }),
    fix: { zh: '改掉其中一个代号。', en: 'Change the id of one of them.' },
  },
  'unknown-claim': {
    what: { zh: '没有这条主张', en: 'There is no such claim' },
    expected: (fault) => ({
      zh: `content/claims 里声明的代号${nearestName(fault).zh}。`,
      en: `An id that content/claims declares${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '改正拼写，或先在 content/claims 里声明它。',
      en: 'Correct the spelling, or declare it in content/claims first.',
    },
  },
  'unlike-units': {
    what: { zh: '判断拿单位不同的数相比', en: 'A statement compares numbers of different units' },
    expected: { zh: '单位相同的数。', en: 'Numbers of one unit.' },
    fix: { zh: '改正指标或对象。', en: 'Correct an indicator or its subject.' },
  },
  'no-share': {
    what: {
      zh: '“过半”“不到一半”要有比例，这里是别的单位的数',
      en: 'A majority or minority needs a share; this is a number of another unit',
    },
    expected: ({ expected = '' }) => ({
      zh: `单位是 ${expected}（比例）的指标。`,
      en: `An indicator whose unit is ${expected}.`,
    }),
    fix: {
      zh: '换成比例的指标，或换一种判断。',
      en: 'Use an indicator of shares, or another kind of statement.',
    },
  },
  'unused-claim': {
    what: { zh: '主张没有用在任何一章里', en: 'No chapter uses the claim' },
    expected: {
      zh: '每条主张在每种语言的正文里都用到。',
      en: 'Every claim is used in the chapters of every language.',
    },
    fix: { zh: '用上它，或删去它。', en: 'Use it, or remove it.' },
  },
  'one-language': {
    what: { zh: '主张只用在一种语言里', en: 'The claim is used in one language only' },
    expected: {
      zh: '每条主张在每种语言的正文里都用到。',
      en: 'Every claim is used in the chapters of every language.',
    },
    fix: {
      zh: '在另一种语言的同一章里也用上它。',
      en: 'Use it in the same chapter of the other language too.',
    },
  },
  'moved-value': {
    what: {
      zh: '数据变了，主张的值不再是作者看到的',
      en: 'The data have changed: a claim’s value is no longer what the author saw',
    },
    fix: {
      zh: '重读列出的句子，改好后把 expect 改成新值。',
      en: 'Read the sentences listed again, mend them, then set expect to the new value.',
    },
  },
  'false-statement': {
    what: {
      zh: '数据变了，一条判断不再成立',
      en: 'The data have changed: a statement no longer holds',
    },
    fix: {
      zh: '重读列出的句子，改好后改正这条主张里的 are 或 is。',
      en: 'Read the sentences listed again, mend them, then correct `are` or `is` of the claim.',
    },
  },
  'moved-row': {
    what: {
      zh: '主张所绑定的行变了，不再是作者看到的',
      en: 'The row that a claim is bound to has changed since the author saw it',
    },
    fix: {
      zh: '对照这一行重读列出的句子，改好后把 seen 改成新的指纹。',
      en: 'Read the sentences listed again beside the row, mend them, then set seen to the new one.',
    },
  },
  'unseen-row': {
    what: {
      zh: '主张绑定了一行，却没有记下这一行的指纹',
      en: 'A claim is bound to a row without the fingerprint of that row',
    },
    fix: {
      zh: '对照这一行读过句子以后，把列出的 seen 加到主张里。',
      en: 'When you have read the sentences beside the row, add the seen that is listed.',
    },
  },
  'moved-verdict': {
    what: {
      zh: '复算的结论变了：印出的数是否相符，与记下的不同',
      en: 'Recomputing gives another verdict: whether the printed figure agrees is not as recorded',
    },
    fix: {
      zh: '重读列出的句子，再改正 verdict 列。',
      en: 'Read the sentences listed again, then correct the column verdict.',
    },
  },
  'change-version': {
    what: {
      zh: '更新记录里版本的标题写法不对',
      en: 'The heading of a version in the log of changes is not of its form',
    },
    expected: ({ expected = '' }) => ({
      zh: `“## 1.2.3 · 2026-01-31”，或在所有版本之上的“${expected}”。`,
      en: `“## 1.2.3 · 2026-01-31”, or above all others “${expected}”.`,
    }),
    fix: { zh: '照别的版本改正。', en: 'Write it as the other versions.' },
  },
  'change-entry': {
    what: {
      zh: '更新记录的这一行只有一种语言',
      en: 'A line of the log of changes has one language only',
    },
    expected: { zh: '中文 ／ English', en: 'Chinese ／ English' },
    fix: {
      zh: '补上另一种语言，中间用“ ／ ”隔开。',
      en: 'Add the other language, with “ ／ ” between them.',
    },
  },
  'no-version': {
    what: { zh: '更新记录里没有版本', en: 'The log of changes has no version' },
    expected: { zh: '## 0.1.0 · 2026-11-22', en: '## 0.1.0 · 2026-11-22' },
    fix: {
      zh: '写上第一个版本和日期；用 npm run release 发布下一个版本。',
      en: 'Give the first version and its date; npm run release makes the next one.',
    },
  },
};

/** The sentences of everything that can be wrong from the data up to the chapters. */
export const claimBook: FaultBook = {
  of: { zh: '数据、主张和正文', en: 'Data, claims and chapters' },
  texts: {
    ...faultTexts,
    ...indicatorTexts,
    ...claimTexts,
    ...contentTexts,
    ...chapterTexts,
    ...markupTexts,
    ...questionTexts,
    ...textTexts,
  },
};

/** A fault of a claim, of a chapter, of the questions about a chart or of a text of the data. */
export type WordFault = Fault<
  ClaimFault | ContentFault | ChapterFault | MarkupFault | QuestionFault | TextFault
>;

/** Faults of data, claims and chapters, to be thrown once. */
export const claimError = (faults: readonly Fault[]): FaultsError =>
  new FaultsError(faults, claimBook);
