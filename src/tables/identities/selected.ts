import type { CheckedRow } from '../check.ts';

/** The rows that have these words in these columns. */
export function keep(
  rows: readonly CheckedRow[],
  filter: Readonly<Record<string, string>>,
): CheckedRow[] {
  const wanted = Object.entries(filter);
  return rows.filter(({ printed }) => wanted.every(([column, word]) => printed[column] === word));
}

/**
 * Tells the group of a row by these columns: their cells joined with `@`. Rows of one group mostly
 * follow one another, and have it from the row before.
 */
export function groupsBy(columns: readonly string[]): (row: CheckedRow) => string {
  let before: CheckedRow['printed'] | undefined;
  let group = '';
  return ({ printed }) => {
    const last = before;
    before = printed;
    if (last === undefined || columns.some((column) => printed[column] !== last[column]))
      group = columns.map((column) => printed[column] ?? '').join('@');
    return group;
  };
}
