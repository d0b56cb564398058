import { z } from 'zod';
import type { ColumnKind, Label } from './kinds.ts';

type Columns = Record<string, ColumnKind<unknown>>;

/** The declaration of a dataset: its columns, its key and its labels. */
export interface Dataset<Id extends string = string, C extends Columns = Columns> {
  /** Folder name and URL segment. */
  id: Id;
  title: Label;
  /** What one row represents. */
  rowIs: Label;
  /** Columns that are unique together; joined with `@` they form the row key. */
  key: readonly string[];
  /** Further columns that are unique together: the same thing must not have two keys. */
  distinct?: readonly (readonly string[])[];
  /**
   * Column that sets rows with equal keys apart: a later row with another value of it has that
   * value appended to its key.
   */
  apart?: string;
  columns: C;
  row: z.ZodObject<C>;
}

/**
 * Declares a dataset. The row type is inferred from `columns`; a key that is not a column is a type
 * error.
 */
export function dataset<Id extends string, C extends Columns>(declaration: {
  id: Id;
  title: Label;
  rowIs: Label;
  key: readonly (keyof C & string)[];
  distinct?: readonly (readonly (keyof C & string)[])[];
  apart?: keyof C & string;
  columns: C;
}): Dataset<Id, C> {
  return { ...declaration, row: z.object(declaration.columns) };
}

/** The row type of a dataset. */
export type Row<D extends { row: z.ZodType }> = z.output<D['row']>;
