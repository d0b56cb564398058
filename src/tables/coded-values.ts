import type { Code } from '#src/model.ts';
import { metaOf } from './declared.ts';
import { wordsOf } from './labels.ts';
import type { Tables } from './load.ts';

/** What a coding says where the coder holds that no value can be given. */
const noValue: Omit<Code, 'order'> = {
  id: 'none',
  label: { zh: '不填', en: 'left empty' },
};

/**
 * The values that a coding may give to a variable of a case: those of its column, or the rows that
 * the column refers to, and `noValue` where the column may be empty.
 */
export function codedValues(tables: Tables, variable: string): Code[] {
  const meta = metaOf(tables.any('innovation-cases').dataset, variable);
  const closed = wordsOf(tables, 'innovation-cases', variable);
  const values = closed.length > 0 ? closed : referred(tables, meta.refers ?? '', meta.where);
  return meta.optional === true ? [...values, { ...noValue, order: values.length }] : values;
}

/** The rows of a dataset that fulfil the conditions of a column, as codes. */
function referred(
  tables: Tables,
  dataset: string,
  where: Record<string, readonly string[]> = {},
): Code[] {
  return tables
    .any(dataset)
    .rows.filter(({ printed }) =>
      Object.entries(where).every(([column, words]) => words.includes(printed[column] ?? '')),
    )
    .map(({ key, printed }, order) => ({
      id: key,
      label: { zh: printed['name_zh'] ?? key, en: printed['name_en'] ?? key },
      order,
    }));
}
