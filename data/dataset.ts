import { z } from 'zod';
import type { Label } from './column-meta.ts';
import type { ColumnKind } from './kinds.ts';

type Columns = Record<string, ColumnKind<unknown>>;

/** One level of completeness: what a row has beyond the level before. */
export interface CompletenessLevel {
  id: string;
  label: Label;
  /** Columns that are all filled. */
  all: readonly string[];
  /** Columns of which at least one is filled. */
  some?: readonly string[];
}

/** By which a row is added with a form at the desk. The code book defines the levels. */
export interface RowForm {
  /** The name of the form, as its button says it. */
  title: Label;
  /** The key column, and the text in English that a key is proposed from. */
  id: { column: string; from: string };
  /** The column of the division, and where its place is looked for by name. */
  place: { column: string; among: readonly NamedPlaces[] };
  completeness: { label: Label; levels: readonly CompletenessLevel[] };
}

/** Rows that name places: the column of the name without its language, and of the division code. */
export interface NamedPlaces {
  dataset: string;
  name: string;
  code: string;
  /** Which rows: one of the words in each of these columns. */
  where?: Record<string, readonly string[]>;
}

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
  form?: RowForm;
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
  form?: RowForm;
  columns: C;
}): Dataset<Id, C> {
  return { ...declaration, row: z.object(declaration.columns) };
}

/** The row type of a dataset. */
export type Row<D extends { row: z.ZodType }> = z.output<D['row']>;
