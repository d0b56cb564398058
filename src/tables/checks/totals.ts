import { groupBy } from '#src/lib/group.ts';
import {
  numbersOf,
  residualOf,
  sumOver,
  type Countable,
  type NumberOf,
} from '../identities/amounts.ts';
import type { CheckedRow } from '../check.ts';
import type { Fault } from '../fault.ts';
import type { Identity } from '../identities/identity-shapes.ts';
import { groupsBy, keep } from '../identities/selected.ts';

type ColumnTotal = Extract<Identity, { kind: 'column-total' }>;

/** A column and how its numbers are read. */
interface Numbered {
  column: string;
  numberOf: NumberOf;
}

/** The columns in which a row is the sum of the others, of those where it has a number. */
function summedColumns(row: CheckedRow, others: readonly CheckedRow[], columns: Numbered[]) {
  const filled = columns.filter(({ numberOf }) => (numberOf(row) ?? 0) > 0);
  const summed = filled.filter(({ numberOf }) => {
    const own = numberOf(row);
    const sum = sumOver(others, numberOf);
    return own !== null && sum !== null && residualOf(own, sum) === 0;
  });
  return { filled, summed };
}

/**
 * Totals typed as rows like the others: in most of the columns that an identity adds up, the row is
 * the sum of the other rows of its group.
 */
export function totalFaults(
  identities: readonly Identity[],
  table: Countable,
  file: string,
): Fault[] {
  const sums = identities.filter((one): one is ColumnTotal => one.kind === 'column-total');
  return sums.flatMap(({ columns, rows, against, by }) => {
    const numbered = columns.map((column) => ({ column, numberOf: numbersOf(table, column) }));
    const groups = groupBy(keep(table.rows, rows), groupsBy(by));
    const expected = Object.entries(against)
      .map(([column, word]) => `${column} = ${word}`)
      .join(', ');
    return [...groups.values()].flatMap((group): Fault[] => {
      // Only the largest row can be the sum of the others.
      const largest = group.length < 3 ? undefined : largestOf(group, numbered);
      if (largest === undefined) return [];
      const others = group.filter((row) => row !== largest);
      const { filled, summed } = summedColumns(largest, others, numbered);
      if (summed.length < Math.max(2, filled.length * 0.6)) return [];
      const { line, key: row } = largest;
      const column = summed.map((one) => one.column).join(', ');
      return [{ code: 'total-by-value', file, line, row, column, expected }];
    });
  });
}

/** The first of the rows whose numbers add up to the most. */
function largestOf(
  rows: readonly CheckedRow[],
  columns: readonly Numbered[],
): CheckedRow | undefined {
  let largest: CheckedRow | undefined;
  let most = -Infinity;
  for (const row of rows) {
    let size = 0;
    for (const { numberOf } of columns) size += numberOf(row) ?? 0;
    if (size <= most) continue;
    most = size;
    largest = row;
  }
  return largest;
}
