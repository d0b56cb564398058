import { dataError } from '../faults.ts';
import { cellsOf, plainSheet, readTextFile } from './text-file.ts';
import type { Workbook, WorkbookFormat } from './sheet.ts';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Whether bytes are a table as a web page or as XML, which some programs save under `.xls`. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.slice(0, 500));
  return /^\uFEFF?\s*<(?:!doctype html|html|table|meta|head|\?xml)\b/iu.test(start);
}

/** First bytes of files that readers take for tables, and what they are. */
const others: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['JSON', [0x7b, 0x22]],
];

/** Throws a `FaultsError` for a file that is something else than a table. */
function refuseOthers(bytes: Uint8Array, fileName: string): void {
  const [got] = others.find(([, mark]) => startsWith(bytes, ...mark)) ?? [];
  if (got !== undefined) throw dataError([{ code: 'no-table', file: fileName, got }]);
}

/** The format of a workbook by its first bytes and, for zips, its name; undefined for plain text. */
function formatOf(bytes: Uint8Array, fileName: string): WorkbookFormat | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    // The type of an OpenDocument stands first in its zip, uncompressed.
    const start = new TextDecoder().decode(bytes.slice(0, 200));
    return start.includes('opendocument') || /\.f?ods$/iu.test(fileName) ? 'ods' : 'xlsx';
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  // Workbooks from before Excel 97.
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04)) return 'xls';
  return isMarkup(bytes) ? 'html' : undefined;
}

async function openedAs(
  format: WorkbookFormat | undefined,
  bytes: Uint8Array,
  fileName: string,
): Promise<Workbook> {
  if (format === undefined) return readTextFile(bytes, fileName);
  const { readByLibrary } = await import('./library.ts');
  return readByLibrary(bytes, format, fileName);
}

/**
 * Reads a file as texts. What it is is told by its bytes, not by its name. The library for
 * workbooks is loaded when it is needed.
 *
 * @param fileName For messages, and as the name of the one sheet of a text file.
 * @throws `FaultsError` when the file cannot be read, with a password, or without any cell.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  refuseOthers(bytes, fileName);
  const format = formatOf(bytes, fileName);
  const workbook = await openedAs(format, bytes, fileName);
  if (workbook.sheets.every(({ rows }) => rows.length === 0)) {
    throw dataError([{ code: 'empty-workbook', file: fileName }]);
  }
  return workbook;
}

/**
 * Reads what was copied from a spreadsheet: lines of cells, or the table of a web page.
 *
 * @throws `FaultsError` when there is no cell in it.
 */
export async function pasted(text: string): Promise<Workbook> {
  const fileName = 'clipboard';
  if (/<table\b/iu.test(text)) {
    return readWorkbook(new TextEncoder().encode(`<html>${text}</html>`), fileName);
  }
  const { rows, delimiter, notices } = cellsOf(text);
  const sheet = plainSheet(fileName, rows);
  if (sheet.rows.length === 0) throw dataError([{ code: 'empty-workbook', file: fileName }]);
  return { format: delimiter === '\t' ? 'tsv' : 'csv', fileName, sheets: [sheet], notices };
}
