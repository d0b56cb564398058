import { dataset } from '../dataset.ts';
import { maybe, maybeBilingual, text } from '../kinds.ts';

/**
 * What a column, a value of a list or an indicator means, with an example and a near miss.
 * `src/tables/code-book` reads it; `entry` says what is defined.
 */
export const codeBook = dataset({
  id: 'code-book',
  title: { zh: '编码手册的条目', en: 'Entries of the code book' },
  rowIs: {
    zh: '一个字段、一个取值或一个指标的定义、例子和反例',
    en: 'The definition of one column, value or indicator, with an example and a counter-example',
  },
  key: ['entry'],
  columns: {
    entry: text({
      label: { zh: '条目', en: 'Entry' },
      note: {
        zh: '数据集.字段、数据集.字段.取值、indicators.指标；any.字段由各表共用。',
        en: 'dataset.column, dataset.column.value or indicators.indicator; any.column is shared by tables.',
      },
    }),
    ...maybeBilingual('definition', { zh: '定义', en: 'Definition' }),
    example_row: maybe(text({ label: { zh: '作例子的行', en: 'Row that serves as example' } })),
    ...maybeBilingual('example', { zh: '例子', en: 'Example' }),
    ...maybeBilingual('counter', { zh: '反例', en: 'Counter-example' }),
  },
});
