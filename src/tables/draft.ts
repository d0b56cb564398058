import Papa from 'papaparse';
import type { InspectedTable } from './inspect-files.ts';

/**
 * The CSV of a table with one cell changed, as bytes to be read in its place. Nothing is written.
 *
 * @param row Key of the row, as `inspect` gives it.
 */
export function csvWithCell(
  { header, lines }: InspectedTable,
  row: string,
  column: string,
  value: string,
): Uint8Array {
  const rows = lines.map(({ key, cells }) =>
    header.map((name) => (key === row && name === column ? value : (cells[name] ?? ''))),
  );
  const text = Papa.unparse({ fields: header, data: rows }, { newline: '\n' });
  return new TextEncoder().encode(`${text}\n`);
}
