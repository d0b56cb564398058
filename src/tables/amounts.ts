import type { CellRef } from '#src/model.ts';
import type { CheckedRow } from './check.ts';
import { metaOf, type Declared } from './declared.ts';

/** A number taken from cells, in ones, and how far off it can be because the source rounds. */
export interface Amount {
  value: number;
  tolerance: number;
  cells: CellRef[];
}

/** A table whose cells can be added up. */
export interface Countable {
  dataset: Declared;
  rows: readonly CheckedRow[];
}

/** The number in a cell, with the scale and rounding that its column declares; null when empty. */
export function amountOf({ dataset }: Countable, row: CheckedRow, column: string): Amount | null {
  const value = row.values[column];
  if (typeof value !== 'number') return null;
  const { scale = 1, rounding = 0 } = metaOf(dataset, column);
  const cells = [{ dataset: dataset.id, row: row.key, column }];
  return { value: value * scale, tolerance: rounding * scale, cells };
}

/** The sum of amounts, or null when one of them is not known. */
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

/** A difference without the noise of binary fractions. */
export function residualOf(left: number, right: number): number {
  return Number((left - right).toFixed(9));
}

/** Whether two amounts can be the same number, given what each was rounded to. */
export function agrees(left: Amount, right: Amount): boolean {
  return Math.abs(residualOf(left.value, right.value)) <= left.tolerance + right.tolerance + 1e-9;
}
