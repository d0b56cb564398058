import { dataset } from '../dataset.ts';
import { key, maybeBilingual, oneOf, text } from '../kinds.ts';

const units = {
  persons: { zh: '人', en: 'Persons' },
  share: { zh: '百分比', en: 'Percentage' },
  ratio: { zh: '比值', en: 'Ratio' },
  organisations: { zh: '个组织', en: 'Organisations' },
  items: { zh: '项', en: 'Items' },
};

/** How one figure of the prose is computed again from other figures of the prose. */
export const recomputations = dataset({
  id: 'recomputations',
  title: { zh: '重算公式', en: 'Recomputations' },
  rowIs: {
    zh: '一个数字怎样由正文里的其他数字重算',
    en: 'How one figure is computed again from other figures of the prose',
  },
  key: ['id'],
  mayBeEmpty: true,
  columns: {
    id: key({ label: { zh: '读数或本站代号', en: 'Reading, or an id of this site' } }),
    formula: text({
      label: { zh: '公式', en: 'Formula' },
      note: {
        zh: '读数的代号，或 指标/对象；运算符 + - * / 前后空格，可加括号。',
        en: 'Ids of readings, or indicator/subject; operators + - * / between spaces; brackets.',
      },
    }),
    unit: oneOf(units, { label: { zh: '单位', en: 'Unit' } }),
    ...maybeBilingual('name', { zh: '名称（文献没有印出的）', en: 'Name (where no source prints it)' }),
  },
});
