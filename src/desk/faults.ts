import type { FaultKind, FaultPlace } from './messages.ts';

/** One fault of a cell: its message and its place. */
export interface CellFault {
  kind: FaultKind;
  place: FaultPlace;
}

/** The faults of a draft by their cells. */
export interface FaultIndex {
  kinds: readonly FaultKind[];
  /** How many there are, listed or not. */
  total: number;
  /** Faults of a cell; with column -1 those of the row as a whole. */
  at: (row: number, column: number) => readonly CellFault[];
  /** Ids of the rows with faults. */
  rows: ReadonlySet<number>;
}

const none: readonly CellFault[] = [];

/** Sorts faults by the cells they are found at. */
export function indexOf(kinds: readonly FaultKind[]): FaultIndex {
  const byRow = new Map<number, Map<number, CellFault[]>>();
  for (const kind of kinds) {
    for (const place of kind.places) {
      if (place.row === undefined) continue;
      const row = byRow.get(place.row) ?? new Map<number, CellFault[]>();
      byRow.set(place.row, row);
      const column = place.column ?? -1;
      const cell = row.get(column) ?? [];
      row.set(column, cell);
      cell.push({ kind, place });
    }
  }
  return {
    kinds,
    total: kinds.reduce((sum, { total }) => sum + total, 0),
    at: (row, column) => byRow.get(row)?.get(column) ?? none,
    rows: new Set(byRow.keys()),
  };
}
