import Papa from 'papaparse';

/**
 * Formats a CSV for spreadsheets: with a byte order mark, so that Excel and WPS decode Chinese, and
 * with formulas neutralised.
 */
export function spreadsheetCsv(
  fields: readonly string[],
  data: readonly (readonly (string | number)[])[],
): string {
  const csv = Papa.unparse(
    { fields: [...fields], data: data.map((row) => [...row]) },
    { escapeFormulae: true, newline: '\r\n' },
  );
  return `\uFEFF${csv}\r\n`;
}

/** Formats a CSV for programs: UTF-8 without a byte order mark, every cell as it is. */
export function plainCsv(
  fields: readonly string[],
  data: readonly (readonly (string | number)[])[],
): string {
  const rows = { fields: [...fields], data: data.map((row) => [...row]) };
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}
