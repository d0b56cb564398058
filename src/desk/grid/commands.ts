import { mendStep } from '../session.ts';
import { cellStep, type CellChange, type PlacedRow } from '../table.ts';
import type { Grid } from './grid.ts';
import { activeRow, head, rowAt } from './state.ts';

/** Empties the active cell. */
export function clearCell({ state }: Grid): void {
  const row = activeRow(state);
  const { column } = state.active;
  const before = row?.cells[column];
  if (row === undefined || before === undefined) return;
  state.session.make(cellStep([{ row: row.id, column, before, after: '' }]));
}

/** Adds an empty row after the active one, and goes to its first cell. */
export function addRow(grid: Grid): void {
  const { state, goToRow } = grid;
  const { session, view, active } = state;
  if (session.readOnly) return;
  const row = session.newRow([]);
  const at =
    view.length === 0 ? session.table.rows.length : (view[Math.max(0, active.row)] ?? 0) + 1;
  session.make({ cells: [], added: [{ at, row }], removed: [] });
  goToRow(row.id, 0);
}

/** Deletes the selected rows, or the active one. */
export function removeRows({ state, goTo }: Grid): void {
  const { session, selected, active } = state;
  const one = activeRow(state)?.id;
  const ids = selected.size > 0 ? selected : new Set(one === undefined ? [] : [one]);
  const removed = session.table.rows.flatMap((row, at): PlacedRow[] =>
    ids.has(row.id) ? [{ at, row }] : [],
  );
  state.selected = new Set();
  session.make({ cells: [], added: [], removed });
  goTo(active);
}

/** Selects rows from the active one to a place, or releases the active one. */
export function selectRow({ state, refresh }: Grid, to = state.active.row, isRange = false): void {
  const { active, selected } = state;
  const [first, last] = isRange ? [Math.min(active.row, to), Math.max(active.row, to)] : [to, to];
  for (let at = Math.max(0, first); at <= last; at += 1) {
    const id = rowAt(state, at)?.id;
    if (id === undefined) continue;
    if (!isRange && selected.has(id)) selected.delete(id);
    else selected.add(id);
  }
  refresh();
}

/** Applies the certain mend of the active cell, if it has one. */
export function mendCell({ state }: Grid): void {
  const row = activeRow(state);
  if (row === undefined) return;
  const faults = state.session.faults.at(row.id, state.active.column);
  const place = faults.find((fault) => fault.place.mend !== undefined)?.place;
  if (place !== undefined) state.session.make(mendStep(state.session.table, [place]));
}

/** Goes to the next cell with a fault, or the one before; around the ends. */
export function goToFault({ state, goTo }: Grid, way: 1 | -1): void {
  const { session, view, active } = state;
  const width = session.dataset.columns.length;
  const all = view.length * width;
  const from = Math.max(0, active.row) * width + active.column;
  for (let step = 1; step <= all; step += 1) {
    const at = (((from + way * step) % all) + all) % all;
    const [row, column] = [Math.floor(at / width), at % width];
    const id = rowAt(state, row)?.id;
    // Rows without faults are passed over at once.
    if (
      id !== undefined &&
      session.faults.rows.has(id) &&
      session.faults.at(id, column).length > 0
    ) {
      goTo({ row, column });
      return;
    }
  }
}

/** The text of the active cell. */
export function cellText({ state }: Grid): string | undefined {
  return activeRow(state)?.cells[state.active.column];
}

/**
 * Writes a block copied from a spreadsheet from the active cell on, and adds rows where it is longer
 * than the table. Columns beyond the last one are left out.
 */
export function pasteBlock({ state, refresh }: Grid, block: readonly (readonly string[])[]): void {
  const { session, active, view } = state;
  const column = Math.max(0, active.column);
  const first = Math.max(0, active.row);
  if (session.readOnly || (active.row === head && view.length > 0)) return;
  const cells: CellChange[] = [];
  const added: PlacedRow[] = [];
  for (const [index, line] of block.entries()) {
    const row = rowAt(state, first + index);
    const places = line.map((text, place) => ({ text, at: column + place }));
    const within = places.filter(({ at }) => at < session.dataset.columns.length);
    if (row === undefined) {
      const texts: string[] = [];
      for (const { text, at } of within) texts[at] = text;
      const at = session.table.rows.length + added.length;
      added.push({ at, row: session.newRow(texts) });
      continue;
    }
    for (const { text, at } of within)
      cells.push({ row: row.id, column: at, before: row.cells[at] ?? '', after: text });
  }
  session.make({ ...cellStep(cells), added });
  refresh();
}
