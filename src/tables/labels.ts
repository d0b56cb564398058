import { datasets, type DatasetId } from '#data/index.ts';
import type { Code, Label } from '#src/model.ts';
import { metaOf } from './declared.ts';
import { dataError } from './faults.ts';
import { unknownDataset, type LoadedRow, type Tables } from './load.ts';

/** Returns the label of a column. Throws if the dataset has no such column. */
export function columnLabel(id: DatasetId, column: string): Label {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found === undefined) throw dataError([unknownDataset(id)]);
  return metaOf(found, column).label;
}

/**
 * Returns the codes that a column may hold, with labels: from the list in its schema, or from the
 * dataset that is its list. Empty for other columns.
 */
export function wordsOf(tables: Tables, id: DatasetId, column: string): Code[] {
  const { vocabulary, refers, words } = metaOf(tables.any(id).dataset, column);
  if (refers !== undefined && words === true) {
    return tables.any(refers).rows.map(({ key, values }, order) => ({
      id: key,
      label: { zh: String(values['name_zh']), en: String(values['name_en']) },
      order,
    }));
  }
  return Object.entries(vocabulary ?? {}).map(([word, { zh, en, before }], order) => ({
    id: word,
    label: { zh, en },
    order,
    ...(before === undefined ? {} : { before }),
  }));
}

/** Returns one code of a column. Throws if its list does not contain the word. */
export function codeOf(tables: Tables, id: DatasetId, column: string, word: string): Code {
  const found = wordsOf(tables, id, column).find((one) => one.id === word);
  if (found === undefined) throw new Error(`${id}, column ${column}: no word "${word}"`);
  return found;
}

/** Returns the codes in the given columns of a row; empty cells are omitted. */
export function codesOf<K extends DatasetId>(
  tables: Tables,
  id: K,
  { values }: LoadedRow<K>,
  ...columns: (keyof LoadedRow<K>['values'] & string)[]
): Record<string, Code> {
  const words = columns.flatMap((column): [string, Code][] => {
    const word: unknown = values[column];
    return typeof word === 'string' ? [[column, codeOf(tables, id, column, word)]] : [];
  });
  return Object.fromEntries(words);
}
