import { dataset } from '../dataset.ts';
import { cited, oneOf, reference, text } from '../kinds.ts';

/** The columns of a case that are judged rather than transcribed. */
export const codedVariables = {
  level: { zh: '单元', en: 'Unit' },
  theme: { zh: '主题', en: 'Theme' },
  class: { zh: '创新点', en: 'Class' },
  basis: { zh: '归类依据', en: 'Basis of the class' },
  counted: { zh: '是否在案例库之内', en: 'Among the counted cases' },
};

/** One value that one coding gives to one variable of one case. */
export const codings = dataset({
  id: 'codings',
  title: { zh: '案例的编码', en: 'Codes of the cases' },
  rowIs: {
    zh: '一次编码对一个案例的一项给出的值',
    en: 'The value that one coding gives to one variable of a case',
  },
  key: ['coder', 'case', 'variable'],
  columns: {
    coder: reference('coders', { label: { zh: '哪次编码', en: 'Coding' } }),
    case: reference('innovation-cases', { label: { zh: '案例', en: 'Case' } }),
    variable: oneOf(codedVariables, { label: { zh: '编码项', en: 'Variable' } }),
    value: text({
      label: { zh: '编码', en: 'Code' },
      note: {
        zh: '认为不该填的写 none；没有编的没有行。',
        en: '“none” where no value can be given; what was not coded has no row.',
      },
    }),
    passage: text({ label: { zh: '依据的原话', en: 'Words it rests on' } }),
    ...cited,
  },
});
