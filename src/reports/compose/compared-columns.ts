import type { Inline, ReportCell, ReportTable, TableRow } from '../tree/tree.ts';

/** Columns of a table to compare, by their names on the page (`data-column`). */
export interface ComparedColumns {
  /** Column that names the rows. */
  rows: string;
  /** Column whose cells are compared. */
  column: string;
  below?: string | undefined;
  note?: string | undefined;
  shared?: string | undefined;
}

export type ColumnRole = keyof ComparedColumns;

const roles: readonly ColumnRole[] = ['rows', 'column', 'below', 'note', 'shared'];

/** The cells of a row by role; empty for roles that the recipe does not use. */
export type ComparedRow = Record<ColumnRole, ReportCell>;

/** The table of one compared item, and the item's name. */
export interface ComparedTable {
  name: string;
  head: ComparedRow;
  body: ComparedRow[];
  /** Notes below the table. */
  notes: readonly Inline[][];
}

export const emptyCell: ReportCell = { blocks: [], numeric: false, colspan: 1, rowspan: 1 };

/** Column names of a table, from its header. */
export function columnNames(table: ReportTable): string[] {
  return [...columnIndexes(table).keys()];
}

/** Columns that the recipe names and the table lacks, without those that it may lack (`rank?`). */
export function missingColumns(
  table: ReportTable,
  columns: ComparedColumns,
): { role: ColumnRole; name: string }[] {
  const known = columnIndexes(table);
  return roles.flatMap((role) => {
    const name = columns[role];
    return name === undefined || name.endsWith('?') || known.has(name) ? [] : [{ role, name }];
  });
}

/** Picks the compared columns of a table, in any order; those that it may lack are empty then. */
export function comparedTable(
  name: string,
  table: ReportTable,
  columns: ComparedColumns,
): ComparedTable {
  const indexes = columnIndexes(table);
  const cell = (row: TableRow | undefined, role: ColumnRole): ReportCell => {
    const place = indexes.get((columns[role] ?? '').replace(/\?$/u, ''));
    return (place === undefined ? undefined : row?.[place]) ?? emptyCell;
  };
  const picked = (row: TableRow | undefined): ComparedRow => ({
    rows: cell(row, 'rows'),
    column: cell(row, 'column'),
    below: cell(row, 'below'),
    note: cell(row, 'note'),
    shared: cell(row, 'shared'),
  });
  return {
    name,
    head: picked(table.head[0]),
    body: table.body.map(picked),
    notes: table.headNotes,
  };
}

function columnIndexes({ head }: ReportTable): Map<string, number> {
  return new Map(
    (head[0] ?? []).flatMap(({ column }, place) =>
      column === undefined ? [] : [[column, place] as const],
    ),
  );
}
