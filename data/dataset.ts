import { z } from 'zod';
import type { ColumnKind, Label } from './kinds.ts';

type Columns = Record<string, ColumnKind<unknown>>;

/** The declaration of one dataset: what its CSV must hold, in which columns, and how rows are told apart. */
export interface Dataset<Id extends string = string, C extends Columns = Columns> {
  /** Folder name and address of the dataset. */
  id: Id;
  title: Label;
  /** What one row is. */
  rowIs: Label;
  /** Columns that together are unique; joined with `@` they name the row. */
  key: readonly string[];
  columns: C;
  row: z.ZodObject<C>;
}

/**
 * Declares a dataset. The type of its rows is inferred from `columns`;
 * a key that is no column is refused by the type checker.
 */
export function dataset<Id extends string, C extends Columns>(declaration: {
  id: Id;
  title: Label;
  rowIs: Label;
  key: readonly (keyof C & string)[];
  columns: C;
}): Dataset<Id, C> {
  return { ...declaration, row: z.object(declaration.columns) };
}

/** The type of one row of a dataset. */
export type Row<D extends { row: z.ZodType }> = z.output<D['row']>;
