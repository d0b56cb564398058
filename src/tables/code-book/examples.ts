import { datasets, type DatasetId } from '#data/index.ts';
import type { CellRef, Label } from '#src/model.ts';
import { metaOf } from '../declared.ts';
import type { Tables } from '../load.ts';
import type { Entry } from './entries.ts';

/** An example: words, or a cell of the data. */
export type Example = { words: Label } | { cell: CellRef };

/** The row that an entry names and whose cell fits; otherwise the first that fits. */
function cellWhere(
  tables: Tables,
  dataset: DatasetId,
  column: string,
  exampleRow: string | undefined,
  fits: (printed: string) => boolean,
): Example | undefined {
  const rows = tables.any(dataset).rows.filter(({ printed }) => fits(printed[column] ?? ''));
  const row = rows.find(({ key }) => key === exampleRow) ?? rows[0];
  return row === undefined ? undefined : { cell: { dataset, row: row.key, column } };
}

/**
 * The example of a column: the cell of the row that the entry names, its words, or the first cell
 * that is filled. Undefined where nothing of this exists.
 */
export function columnExample(
  tables: Tables,
  dataset: DatasetId,
  column: string,
  entry: Entry | undefined,
): Example | undefined {
  if (entry?.example !== undefined) return { words: entry.example };
  return cellWhere(tables, dataset, column, entry?.exampleRow, (printed) => printed !== '');
}

/**
 * The example of a value: the words of its entry, or a row that holds it. The rows of a dataset that
 * is a list are held by the columns that refer to it.
 */
export function valueExample(
  tables: Tables,
  dataset: DatasetId,
  column: string,
  value: string,
  entry: Entry | undefined,
): Example | undefined {
  if (entry?.example !== undefined) return { words: entry.example };
  const holders = column === 'id' ? referring(tables, dataset) : [{ dataset, column }];
  for (const holder of holders) {
    const found = cellWhere(
      tables,
      holder.dataset,
      holder.column,
      entry?.exampleRow,
      (printed) => printed === value,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Columns by which a row is called, the first that it has. */
const naming = ['name', 'place', 'practice', 'subject', 'wording', 'said', 'summary', 'argument'];

/** What a row is called where its cell is an example: its name in both languages, or its key. */
export function rowCalled(tables: Tables, { dataset, row }: CellRef): Label {
  const { printed } = tables.any(dataset).row(row);
  const name = naming.find((one) => (printed[`${one}_zh`] ?? '') !== '');
  const called = name === undefined ? undefined : [printed[`${name}_zh`], printed[`${name}_en`]];
  const [zh = row, en = row] = called ?? [];
  return { zh, en };
}

/** The columns of other datasets that refer to one; not those that merely link rows to each other. */
function referring(tables: Tables, list: DatasetId): { dataset: DatasetId; column: string }[] {
  return datasets
    .filter(({ id }) => id !== list)
    .flatMap(({ id }) => {
      const { dataset } = tables.any(id);
      return Object.keys(dataset.columns)
        .filter((column) => metaOf(dataset, column).refers === list)
        .filter((column) => !dataset.key.includes(column))
        .map((column) => ({ dataset: id, column }));
    });
}
