import { readWorkbook } from './workbook.ts';

/** A row of a list of names that is not empty, with its line in the file. */
export interface ListedRow {
  line: number;
  cells: readonly string[];
}

/** Signs between the cells of a text that is written by hand; the others are told by its reader. */
const separators = /[，；;\t]/u;

/**
 * The rows of a list of names: text in any encoding that data may have, or the first sheet with
 * cells of a workbook. Empty cells are left out.
 *
 * @throws `FaultsError` when the file cannot be read.
 */
export async function readNameList(bytes: Uint8Array, fileName: string): Promise<ListedRow[]> {
  const { format, sheets } = await readWorkbook(bytes, fileName);
  const isText = format === 'csv' || format === 'tsv';
  const rows = sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
  return rows.flatMap((row, index): ListedRow[] => {
    const cells = row
      .flatMap((cell) => (isText ? cell.split(separators) : [cell]))
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    return cells.length === 0 ? [] : [{ line: index + 1, cells }];
  });
}
