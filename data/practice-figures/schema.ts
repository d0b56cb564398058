import { dataset } from '../dataset.ts';
import { id, maybe, oneOf, reference, text } from '../kinds.ts';

const kinds = {
  named: { zh: '名称里的数目', en: 'in the name' },
  summed: { zh: '文中另称的数目', en: 'where it is summed up' },
};

/** One number that a source says of the parts of a practice. */
export const practiceFigures = dataset({
  id: 'practice-figures',
  title: { zh: '做法各部分的数目', en: 'Numbers said of the parts of practices' },
  rowIs: {
    zh: '原文说到一个做法有几个部分的一处',
    en: 'One number that a source says of the parts of a practice',
  },
  key: ['id'],
  columns: {
    id,
    practice: reference('practices', { label: { zh: '做法', en: 'Practice' } }),
    kind: oneOf(kinds, { label: { zh: '说在哪里', en: 'Where it is said' } }),
    part: maybe(text({ label: { zh: '数的是什么（代号）', en: 'What is counted (id)' } })),
    reading: reference('readings', { label: { zh: '读数', en: 'Reading' } }),
  },
});
