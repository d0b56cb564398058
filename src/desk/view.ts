import type { DraftTable } from './table.ts';

/** How the rows of a draft are shown: in which order, and which of them. */
export interface ViewChoice {
  sort?: { column: number; down: boolean };
  /** Ids of the rows shown; all without it. */
  only?: ReadonlySet<number>;
}

const plainNumber = /^\d+(?:\.\d+)?$/u;
const collator = new Intl.Collator('zh', { numeric: true });

/** Compares two cells: numbers by their value before other texts, empty cells last. */
function compareCells(one: string, other: string): number {
  if (one === other) return 0;
  if (one === '') return 1;
  if (other === '') return -1;
  const [isNumber, isOther] = [plainNumber.test(one), plainNumber.test(other)];
  if (isNumber && isOther) return Number(one) - Number(other);
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return collator.compare(one, other);
}

/** Positions in the table of the rows shown, in the order shown. */
export function viewOf({ rows }: DraftTable, { sort, only }: ViewChoice): number[] {
  const all = [...rows.keys()];
  const shown = only === undefined ? all : all.filter((at) => only.has(rows[at]?.id ?? 0));
  if (sort === undefined) return shown;
  const cellAt = (at: number): string => rows[at]?.cells[sort.column] ?? '';
  const sign = sort.down ? -1 : 1;
  return shown.sort((one, other) => {
    const [a, b] = [cellAt(one), cellAt(other)];
    // Empty cells are last in either direction.
    if (a === '' || b === '') return compareCells(a, b) || one - other;
    return sign * compareCells(a, b) || one - other;
  });
}

/** A cell: the position of its row in the view, and of its column. */
export interface CellPlace {
  row: number;
  column: number;
}

/** The cells that contain a text, in the order shown; letter case makes no difference. */
export function* found(
  { rows }: DraftTable,
  view: readonly number[],
  text: string,
): Generator<CellPlace> {
  const wanted = text.toLowerCase();
  for (const [row, at] of view.entries())
    for (const [column, cell] of (rows[at]?.cells ?? []).entries())
      if (cell.toLowerCase().includes(wanted)) yield { row, column };
}
