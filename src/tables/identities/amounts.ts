import { append } from '#src/lib/append.ts';
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

/** The number in one column of a row, in ones; null if the cell is empty. */
export type NumberOf = (row: CheckedRow) => number | null;

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

/** Reads the numbers of a column as `amountOf` does, without what they were read from. */
export function numbersOf({ dataset }: Countable, column: string): NumberOf {
  const { scale = 1 } = dataset.columns[column] === undefined ? {} : metaOf(dataset, column);
  return ({ values }) => {
    const value = values[column];
    return typeof value === 'number' ? value * scale : null;
  };
}

/** The sum of what `numberOf` gives for each part; null if a number is missing. */
export function sumOver<T>(
  parts: readonly T[],
  numberOf: (part: T) => number | null,
): number | null {
  let sum = 0;
  for (const part of parts) {
    const number = numberOf(part);
    if (number === null) return null;
    sum += number;
  }
  return sum;
}

/** Sums amounts; null if any is unknown. */
export function sumOf(amounts: readonly (Amount | null)[]): Amount | null {
  const sum: Amount = { value: 0, tolerance: 0, cells: [] };
  for (const amount of amounts) {
    if (amount === null) return null;
    sum.value += amount.value;
    sum.tolerance += amount.tolerance;
    append(sum.cells, amount.cells);
  }
  return sum;
}

/** Difference without binary rounding errors. */
export function residualOf(left: number, right: number): number {
  const residual = left - right;
  // Most are whole numbers, in which there is no such error.
  if (Number.isSafeInteger(residual)) return residual;
  return Number(residual.toFixed(9));
}

/** Whether two amounts can be equal given their rounding. */
export function agrees(left: Amount, right: Amount): boolean {
  return Math.abs(residualOf(left.value, right.value)) <= left.tolerance + right.tolerance + 1e-9;
}
