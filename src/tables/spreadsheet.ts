import Papa from 'papaparse';

/**
 * A CSV for people who open it in a spreadsheet: with a byte order mark, so that Excel and WPS
 * read Chinese, and with formulas made harmless.
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
