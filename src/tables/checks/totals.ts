import { groupBy } from '#src/lib/group.ts';
import { amountOf, residualOf, sumOf, type Countable } from '../identities/amounts.ts';
import type { CheckedRow } from '../check.ts';
import type { Fault } from '../fault.ts';
import type { Identity } from '../identities/identity-shapes.ts';

type ColumnTotal = Extract<Identity, { kind: 'column-total' }>;

/** The columns in which a row is the sum of the others, of those where it has a number. */
function summedColumns(row: CheckedRow, others: CheckedRow[], table: Countable, columns: string[]) {
  const filled = columns.filter((column) => {
    const amount = amountOf(table, row, column);
    return amount !== null && amount.value > 0;
  });
  const summed = filled.filter((column) => {
    const own = amountOf(table, row, column);
    const sum = sumOf(others.map((other) => amountOf(table, other, column)));
    return own !== null && sum !== null && residualOf(own.value, sum.value) === 0;
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
    const wanted = Object.entries(rows);
    const parts = table.rows.filter(({ printed }) =>
      wanted.every(([column, word]) => printed[column] === word),
    );
    const groups = groupBy(parts, ({ printed }) => by.map((name) => printed[name]).join('@'));
    const expected = Object.entries(against)
      .map(([column, word]) => `${column} = ${word}`)
      .join(', ');
    return [...groups.values()].flatMap((group): Fault[] => {
      if (group.length < 3) return [];
      // Only the largest row can be the sum of the others.
      const largest = group.reduce((one, other) =>
        sizeOf(other, table, columns) > sizeOf(one, table, columns) ? other : one,
      );
      const others = group.filter((row) => row !== largest);
      const { filled, summed } = summedColumns(largest, others, table, columns);
      if (summed.length < Math.max(2, filled.length * 0.6)) return [];
      const { line, key: row } = largest;
      const column = summed.join(', ');
      return [{ code: 'total-by-value', file, line, row, column, expected }];
    });
  });
}

function sizeOf(row: CheckedRow, table: Countable, columns: readonly string[]): number {
  return columns.reduce((sum, column) => sum + (amountOf(table, row, column)?.value ?? 0), 0);
}
