/** One row of a draft: an id that stays as long as the draft, and the cells by column. */
export interface DraftRow {
  id: number;
  cells: string[];
}

/** A table being worked on. Rows stand in the order of the file. */
export interface DraftTable {
  columns: readonly string[];
  rows: DraftRow[];
}

/** A changed cell: the id of its row, the position of its column, the text before and after. */
export interface CellChange {
  row: number;
  column: number;
  before: string;
  after: string;
}

/** A row and its position: where it is added, or was before it was removed. */
export interface PlacedRow {
  at: number;
  row: DraftRow;
}

/** What one action changes. Added and removed rows are sorted by their positions. */
export interface Step {
  cells: readonly CellChange[];
  added: readonly PlacedRow[];
  removed: readonly PlacedRow[];
}

/** The step that takes another one back. */
export function inverse({ cells, added, removed }: Step): Step {
  return {
    cells: cells.map(({ row, column, before, after }) => ({
      row,
      column,
      before: after,
      after: before,
    })),
    added: removed,
    removed: added,
  };
}

/** Makes a step in a table; the cells of an added row are copied. */
export function take(table: DraftTable, { cells, added, removed }: Step): void {
  if (cells.length > 0) changeCells(table, cells);
  if (removed.length > 0) {
    const gone = new Set(removed.map(({ row }) => row.id));
    table.rows = table.rows.filter(({ id }) => !gone.has(id));
  }
  if (added.length > 0) table.rows = withRows(table.rows, added);
}

function changeCells({ rows }: DraftTable, changes: readonly CellChange[]): void {
  const wanted = new Set(changes.map(({ row }) => row));
  const found = new Map<number, DraftRow>();
  for (const row of rows) {
    if (!wanted.has(row.id)) continue;
    found.set(row.id, row);
    if (found.size === wanted.size) break;
  }
  for (const { row, column, after } of changes) {
    const cells = found.get(row)?.cells;
    if (cells !== undefined) cells[column] = after;
  }
}

function withRows(rows: readonly DraftRow[], added: readonly PlacedRow[]): DraftRow[] {
  const all: DraftRow[] = [];
  let next = 0;
  for (const { at, row } of added) {
    while (all.length < at && next < rows.length) {
      const before = rows[next];
      if (before !== undefined) all.push(before);
      next += 1;
    }
    all.push({ id: row.id, cells: [...row.cells] });
  }
  return [...all, ...rows.slice(next)];
}

/** A table of rows of cells, with ids counted from 1. */
export function draftTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): DraftTable {
  return { columns, rows: rows.map((cells, index) => ({ id: index + 1, cells: [...cells] })) };
}

/** A step that changes cells; those that already hold the text are left out. */
export function cellStep(changes: readonly CellChange[]): Step {
  return { cells: changes.filter(({ before, after }) => before !== after), added: [], removed: [] };
}

/** Whether a step changes nothing. */
export const isEmpty = ({ cells, added, removed }: Step): boolean =>
  cells.length + added.length + removed.length === 0;
