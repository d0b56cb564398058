import { dataset } from '../dataset.ts';
import { bilingual, cited, id, maybe, oneOf, reference } from '../kinds.ts';

/**
 * What is known of a passage that does not fit. Only an error is called one: what is printed
 * contradicts its own source, or its arithmetic by more than rounding. `found` heads the column
 * that stands beside what is printed.
 */
export const findingKinds = {
  error: {
    label: { zh: '错误', en: 'Errors' },
    one: { zh: '错误', en: 'error' },
    meaning: {
      zh: '印出的文字或数字与原文自己的内容、算术（超过舍入）或文理不合。排印之误也可能出在所用的副本。',
      en: 'What is printed contradicts the source itself, its arithmetic by more than rounding, or the sense of its own sentence. A misprint may also be one of the copy that was read.',
    },
    found: { zh: '复算、核对', en: 'Recomputed or checked' },
  },
  difference: {
    label: { zh: '差别', en: 'Differences' },
    one: { zh: '差别', en: 'difference' },
    meaning: {
      zh: '口径、时点、计数单位、用词或舍入不同，不能据此说哪一处错了，所以并列。',
      en: 'Another definition, date, counting unit, word or rounding. This does not show which of the two is wrong, so they are shown side by side.',
    },
    found: { zh: '另一处', en: 'Elsewhere' },
  },
  gap: {
    label: { zh: '未列明、未解释', en: 'Not listed or not explained' },
    one: { zh: '未列明、未解释', en: 'not listed or not explained' },
    meaning: {
      zh: '原文提到而未列出、解释或注明的内容。它可能有依据，只是未写出。',
      en: 'What a source mentions without listing, explaining or dating it. There may be grounds for it; they are not given.',
    },
    found: { zh: '缺什么', en: 'What is missing' },
  },
  doubt: {
    label: { zh: '疑点', en: 'Doubts' },
    one: { zh: '疑点', en: 'doubt' },
    meaning: {
      zh: '看来可疑，但没有证据证明有误。用之前应另找依据。',
      en: 'What seems wrong without proof that it is. Look for other evidence before using it.',
    },
    found: { zh: '疑点', en: 'Doubt' },
  },
};

/** What is known of a passage that does not fit. */
export type FindingKind = keyof typeof findingKinds;

/** The grades of each kind: how the passage does not fit. */
const gradesOfKind = {
  error: {
    arithmetic: { zh: '算术', en: 'Arithmetic' },
    count: { zh: '计数', en: 'Count' },
    reference: { zh: '引用', en: 'Reference' },
    misprint: { zh: '排印', en: 'Misprint' },
  },
  difference: {
    definition: { zh: '口径不同', en: 'Different definitions' },
    interpretation: { zh: '另有读法', en: 'Another reading' },
    implication: { zh: '推算不同', en: 'Implied otherwise' },
    rounding: { zh: '舍入', en: 'Rounding' },
    wording: { zh: '用词或说法不同', en: 'Other words' },
  },
  gap: {
    unlisted: { zh: '未列明', en: 'Not listed' },
    unexplained: { zh: '未解释', en: 'Not explained' },
    unstated: { zh: '未注明', en: 'Not stated' },
  },
  doubt: {
    unclear: { zh: '无法复核', en: 'Cannot be checked' },
    implausible: { zh: '不合常情', en: 'Implausible' },
  },
};

export const slipGrades = {
  ...gradesOfKind.error,
  ...gradesOfKind.difference,
  ...gradesOfKind.gap,
  ...gradesOfKind.doubt,
};

/** How a passage does not fit. */
export type SlipGrade = keyof typeof slipGrades;

/** The kind that a grade belongs to. */
export function kindOf(grade: SlipGrade): FindingKind {
  if (grade in gradesOfKind.error) return 'error';
  if (grade in gradesOfKind.difference) return 'difference';
  return grade in gradesOfKind.gap ? 'gap' : 'doubt';
}

/** One finding on a source that a reading alone does not show */
export const slips = dataset({
  id: 'slips',
  title: { zh: '核对文献的其他发现', en: 'Further findings on the sources' },
  rowIs: {
    zh: '一处错误、差别、缺漏或疑点，不能只靠重算一个读数看出',
    en: 'One error, difference, gap or doubt that recomputing a single reading does not show',
  },
  key: ['id'],
  columns: {
    id,
    ...cited,
    grade: oneOf(slipGrades, { label: { zh: '类别', en: 'Grade' } }),
    reading: maybe(reference('readings', { label: { zh: '有关读数', en: 'Reading' } })),
    ...bilingual('printed', { zh: '原文', en: 'As printed' }),
    ...bilingual('found', { zh: '核对所见', en: 'On checking' }),
  },
});
