const quoted = (cell: string): string =>
  /[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** One line of canonical CSV, without its end. */
export const csvLine = (cells: readonly string[]): string => cells.map(quoted).join(',');

/**
 * A table as the one CSV that every way of writing the same cells gives: UTF-8, LF, quotes only
 * where they must be, columns in the order given. The checksum on record is of this text, so that
 * saving a file in another program changes nothing as long as no cell differs.
 */
export function canonicalCsv(
  columns: readonly string[],
  rows: readonly { cells: Readonly<Record<string, string>> }[],
): string {
  const lines = rows.map(({ cells }) => csvLine(columns.map((column) => cells[column] ?? '')));
  return `${[csvLine(columns), ...lines].join('\n')}\n`;
}
