import { datasets, type DatasetId } from '#data/index.ts';
import type { Column, ColumnMeta, Label } from '#data/kinds.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Provenance } from '#src/tables/provenance.ts';

/** A dataset seen without knowledge of its columns. */
export interface AnyTable {
  id: DatasetId;
  title: Label;
  provenance: Provenance;
  rows: readonly AnyRow[];
  /** What a column means; undefined for an unknown column. */
  meta(column: string): ColumnMeta | undefined;
  /** Throws when there is no such row. */
  row(key: string): AnyRow;
}

/** A row seen without knowledge of its columns. */
export interface AnyRow {
  key: string;
  values: Record<string, unknown>;
  printed: Record<string, string>;
}

/** The dataset with this id, for code that serves every dataset. Throws when it is not registered. */
export function anyTable(tables: Tables, id: string): AnyTable {
  const known = datasets.find((candidate) => candidate.id === id);
  if (known === undefined) throw new Error(`No dataset "${id}" is registered`);
  const table = tables.table(known.id);
  const columns: Record<string, Column<unknown>> = known.columns;
  return {
    id: known.id,
    title: known.title,
    provenance: table.provenance,
    rows: table.rows,
    meta: (column) => columns[column]?.meta()?.column,
    row: (key) => table.row(key),
  };
}
