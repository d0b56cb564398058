import type { CellRef } from '#src/model.ts';
import type { CheckedRow } from '../check.ts';
import { metaOf, type Declared } from '../declared.ts';

/**
 * A number read from cells, in ones, with the largest error that rounding in the source can cause.
 */
export interface Amount {
  value: number;
  tolerance: number;
  cells: CellRef[];
}

/** A table whose cells can be summed. */
export interface Countable {
  dataset: Declared;
  rows: readonly CheckedRow[];
}

/**
 * Reads the number in a cell, applying the scale and rounding of its column; null if the cell is
 * empty.
 */
export function amountOf({ dataset }: Countable, row: CheckedRow, column: string): Amount | null {
  const value = row.values[column];
  if (typeof value !== 'number') return null;
  const { scale = 1, rounding = 0 } = metaOf(dataset, column);
  const cells = [{ dataset: dataset.id, row: row.key, column }];
  return { value: value * scale, tolerance: rounding * scale, cells };
}

/** Sums amounts; null if any is unknown. */
export function sumOf(amounts: readonly (Amount | null)[]): Amount | null {
  const sum: Amount = { value: 0, tolerance: 0, cells: [] };
  for (const amount of amounts) {
    if (amount === null) return null;
    sum.value += amount.value;
    sum.tolerance += amount.tolerance;
    sum.cells.push(...amount.cells);
  }
  return sum;
}

/** Difference without binary rounding errors. */
export function residualOf(left: number, right: number): number {
  return Number((left - right).toFixed(9));
}

/** Whether two amounts can be equal given their rounding. */
export function agrees(left: Amount, right: Amount): boolean {
  return Math.abs(residualOf(left.value, right.value)) <= left.tolerance + right.tolerance + 1e-9;
}
