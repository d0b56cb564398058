import type { ParsedRow } from './parse.ts';

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

/**
 * The canonical CSV of rows that were read from a text without a fault. Most texts are canonical
 * already, which takes less to see than to write: a line without quotes is what its cells give.
 */
export function canonicalText(
  text: string,
  columns: readonly string[],
  rows: readonly ParsedRow[],
): string {
  return isCanonical(text, columns, rows) ? text : canonicalCsv(columns, rows);
}

function isCanonical(text: string, columns: readonly string[], rows: readonly ParsedRow[]) {
  const head = `${csvLine(columns)}\n`;
  if (text.includes('\r') || !text.startsWith(head)) return false;
  let [at, line, quote] = [head.length, 2, text.indexOf('"', head.length)];
  for (const row of rows) {
    // Between the rows may be lines that are none.
    if (row.line !== line) return false;
    let end = text.indexOf('\n', at);
    if (quote !== -1 && quote < end) {
      const written = `${csvLine(columns.map((column) => row.cells[column] ?? ''))}\n`;
      if (!text.startsWith(written, at)) return false;
      end = at + written.length - 1;
      line += written.split('\n').length - 2;
      quote = text.indexOf('"', end);
    }
    if (end === -1) return false;
    line += 1;
    at = end + 1;
  }
  return at === text.length;
}
