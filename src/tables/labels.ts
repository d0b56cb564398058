import { datasets, type DatasetId } from '#data/index.ts';
import type { Code, Label } from '#src/model.ts';
import { metaOf } from './declared.ts';
import type { LoadedRow, Tables } from './load.ts';

/** What a column of a dataset is called. Throws when the dataset has no such column. */
export function columnLabel(id: DatasetId, column: string): Label {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found === undefined) throw new Error(`No dataset "${id}" is registered.`);
  return metaOf(found, column).label;
}

/**
 * The words that a column may hold, with their labels: those of the list in its schema, or of the
 * dataset that is its list. None where the column holds anything else.
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

/** A word of a column with its label. Throws when its list does not hold the word. */
export function codeOf(tables: Tables, id: DatasetId, column: string, word: string): Code {
  const found = wordsOf(tables, id, column).find((one) => one.id === word);
  if (found === undefined) throw new Error(`${id}, column ${column}: no word "${word}"`);
  return found;
}

/** The words that some columns of a row hold, with their labels; an empty cell has none. */
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
