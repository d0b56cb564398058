import { onceFor } from '#src/lib/once.ts';
import type { Label } from '#src/model.ts';
import type { LoadedRow, Tables } from '../load.ts';

/** What the code book says of a column, of a value of a list or of an indicator. */
export interface Entry {
  /** Key of the row of the code book. */
  key: string;
  /** As written, with placeholders. */
  definition?: Label;
  /** An example in words. */
  example?: Label;
  /** The row that serves as the example; of an indicator, the key of its subject. */
  exampleRow?: string;
  /** What is easily taken for it and does not belong. */
  counter?: Label;
}

type Row = LoadedRow<'code-book'>;

function both({ written }: Row, name: 'definition' | 'example' | 'counter'): Label | undefined {
  const [zh, en] = [written[`${name}_zh`], written[`${name}_en`]];
  return zh === '' || en === '' ? undefined : { zh, en };
}

function entryOf(row: Row): Entry {
  const { key, values } = row;
  const definition = both(row, 'definition');
  const example = both(row, 'example');
  const counter = both(row, 'counter');
  return {
    key,
    ...(definition === undefined ? {} : { definition }),
    ...(example === undefined ? {} : { example }),
    ...(values.example_row === null ? {} : { exampleRow: values.example_row }),
    ...(counter === undefined ? {} : { counter }),
  };
}

/** All entries of the code book, by what they define. */
export const entriesOf = onceFor(
  (tables: Tables): ReadonlyMap<string, Entry> =>
    new Map(tables.table('code-book').rows.map((row) => [row.key, entryOf(row)] as const)),
);

/** The name of a column without its language: `name` for `name_zh` and `name_en`. */
const withoutLanguage = (column: string): string => column.replace(/_(?:zh|en)$/u, '');

/**
 * The entry of a column: its own, or the one that all columns of this name share. Undefined where
 * the code book has neither.
 */
export function columnEntry(tables: Tables, dataset: string, column: string): Entry | undefined {
  const name = withoutLanguage(column);
  const entries = entriesOf(tables);
  return entries.get(`${dataset}.${name}`) ?? entries.get(`any.${name}`);
}

/** The entry of a value that a column may hold; of a list that is a dataset, of its row. */
export function valueEntry(
  tables: Tables,
  dataset: string,
  column: string,
  value: string,
): Entry | undefined {
  return entriesOf(tables).get(`${dataset}.${column}.${value}`);
}

/** The entry of an indicator. */
export function indicatorEntry(tables: Tables, indicator: string): Entry | undefined {
  return entriesOf(tables).get(`indicators.${indicator}`);
}
