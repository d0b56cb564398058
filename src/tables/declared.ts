import type { z } from 'zod';
import type { ColumnKind, ColumnMeta } from '#data/kinds.ts';
import type { Label } from '#src/model.ts';

/** A declared dataset without its row types. */
export interface Declared {
  id: string;
  title: Label;
  rowIs: Label;
  key: readonly string[];
  /** Column that sets rows with equal keys apart. */
  apart?: string;
  columns: Readonly<Record<string, ColumnKind<unknown>>>;
  row: z.ZodType<Record<string, unknown>>;
}

/** Returns the declared metadata of a column. Throws if the dataset has no such column. */
export function metaOf(dataset: Declared, column: string): ColumnMeta {
  const meta = dataset.columns[column]?.meta()?.column;
  if (meta === undefined) throw new Error(`${dataset.id} declares no column "${column}".`);
  return meta;
}
