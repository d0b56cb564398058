import type { z } from 'zod';
import type { RowForm } from '#data/dataset.ts';
import type { ColumnMeta } from '#data/column-meta.ts';
import type { ColumnKind } from '#data/kinds.ts';
import type { Label } from '#src/model.ts';

/** A declared dataset without its row types. */
export interface Declared {
  id: string;
  title: Label;
  rowIs: Label;
  key: readonly string[];
  /** Further columns that are unique together. */
  distinct?: readonly (readonly string[])[];
  /** Column that sets rows with equal keys apart. */
  apart?: string;
  /** By which a row is added with a form. */
  form?: RowForm;
  columns: Readonly<Record<string, ColumnKind<unknown>>>;
  row: z.ZodType<Record<string, unknown>>;
}

/** Metadata by column, because looking it up in the registry costs as much as parsing a cell. */
const known = new WeakMap<ColumnKind<unknown>, ColumnMeta>();

/** Returns the declared metadata of a column. Throws if the dataset has no such column. */
export function metaOf(dataset: Declared, column: string): ColumnMeta {
  const kind = dataset.columns[column];
  const found = kind === undefined ? undefined : known.get(kind);
  if (found !== undefined) return found;
  const meta = kind?.meta()?.column;
  if (kind === undefined || meta === undefined) {
    throw new Error(`${dataset.id} declares no column "${column}".`);
  }
  known.set(kind, meta);
  return meta;
}
