import type { ReportCell, ReportTable, TableRow } from '../tree/tree.ts';

/** Which columns of a table are laid side by side, by the names that the page carries. */
export interface ComparedColumns {
  /** The column that names the rows. */
  rows: string;
  /** The column whose cells are compared. */
  column: string;
  below?: string | undefined;
  note?: string | undefined;
  shared?: string | undefined;
}

export type ColumnRole = keyof ComparedColumns;

const roles: readonly ColumnRole[] = ['rows', 'column', 'below', 'note', 'shared'];

/** The cells of a row by what they are in the comparison; empty where the recipe asks for none. */
export type ComparedRow = Record<ColumnRole, ReportCell>;

/** A table of one of the things compared, and the name of that thing. */
export interface ComparedTable {
  name: string;
  head: ComparedRow;
  body: ComparedRow[];
}

export const emptyCell: ReportCell = { blocks: [], numeric: false, colspan: 1, rowspan: 1 };

/** The names of the columns of a table, from its header. */
export function columnNames(table: ReportTable): string[] {
  return [...placesOf(table).keys()];
}

/** What a recipe asks for and a table does not have. */
export function missingColumns(
  table: ReportTable,
  columns: ComparedColumns,
): { role: ColumnRole; name: string }[] {
  const known = placesOf(table);
  return roles.flatMap((role) => {
    const name = columns[role];
    return name === undefined || known.has(name) ? [] : [{ role, name }];
  });
}

/** The columns of a table that are compared, wherever they stand. None of them may be missing. */
export function comparedTable(
  name: string,
  table: ReportTable,
  columns: ComparedColumns,
): ComparedTable {
  const places = placesOf(table);
  const cell = (row: TableRow | undefined, role: ColumnRole): ReportCell => {
    const place = places.get(columns[role] ?? '');
    return (place === undefined ? undefined : row?.[place]) ?? emptyCell;
  };
  const picked = (row: TableRow | undefined): ComparedRow => ({
    rows: cell(row, 'rows'),
    column: cell(row, 'column'),
    below: cell(row, 'below'),
    note: cell(row, 'note'),
    shared: cell(row, 'shared'),
  });
  return { name, head: picked(table.head[0]), body: table.body.map(picked) };
}

function placesOf({ head }: ReportTable): Map<string, number> {
  return new Map(
    (head[0] ?? []).flatMap(({ column }, place) =>
      column === undefined ? [] : [[column, place] as const],
    ),
  );
}
