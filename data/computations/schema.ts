import { dataset } from '../dataset.ts';
import { id, maybeBilingual, oneOf, text } from '../kinds.ts';

const units = {
  share: { zh: '份额', en: 'share' },
  ratio: { zh: '倍数', en: 'ratio' },
  persons: { zh: '人', en: 'people' },
  items: { zh: '项', en: 'items' },
  organisations: { zh: '个组织', en: 'organisations' },
};

/** One figure that other figures of the prose give. */
export const computations = dataset({
  id: 'computations',
  title: { zh: '由正文数字重算的数', en: 'Figures recomputed from the prose' },
  rowIs: {
    zh: '一个可以用正文里其他数字算出的数',
    en: 'One figure that can be computed from other figures of the prose',
  },
  key: ['id'],
  columns: {
    id,
    unit: oneOf(units, { label: { zh: '单位', en: 'Unit' } }),
    formula: text({
      label: { zh: '算法', en: 'Formula' },
      note: {
        zh: '读数的代号，或 value:指标/代号；+ - * / 的两边空一格，可以用括号。',
        en: 'Ids of readings, or value:indicator/key; + - * / have a space on either side; brackets may be used.',
      },
    }),
    ...maybeBilingual('name', {
      zh: '名称（原文印有这个数的，名称同读数）',
      en: 'Name (where a source prints the figure, that of the reading)',
    }),
  },
});
