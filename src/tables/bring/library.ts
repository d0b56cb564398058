import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { dataError } from '../faults.ts';
import { isoDate, numberText, type CellText, type DateParts } from './cell-text.ts';
import { hiddenInOds } from './ods-hidden.ts';
import { filledRows } from './text-file.ts';
import type { CellRemark, Merge, Sheet, Workbook, WorkbookFormat } from './sheet.ts';

/** The formatter of the library, which its types leave open. */
const formats = SSF as {
  is_date: (format: string) => boolean;
  parse_date_code: (value: number, options: { date1904: boolean }) => DateParts | null;
};

/**
 * Whether the library gave up for a password. In broken bytes it finds “Unsupported ZIP encryption”
 * too; no spreadsheet program writes that.
 */
const isLocked = (reason: string): boolean =>
  /password|encrypt/iu.test(reason) && !/zip encryption/iu.test(reason);

/** Opens a workbook. Throws a `FaultsError` when it has a password or cannot be read. */
function opened(bytes: Uint8Array, format: WorkbookFormat, fileName: string): WorkBook {
  try {
    // The library marks the array that it reads with its place.
    return read(bytes.slice(), {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellHTML: false,
      // Without it no hidden column is told.
      cellStyles: true,
      // Without it a formula that no program has calculated is no cell at all.
      sheetStubs: true,
      // What stands in a web page is text already.
      raw: format === 'html',
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The words of the library are English and about its own steps: nothing to be told.
    const code = isLocked(reason) ? 'password' : 'unreadable-workbook';
    throw dataError([{ code, file: fileName }]);
  }
}

/** What a cell says, and what is particular about it. */
function textOf(cell: CellObject, date1904: boolean): CellText {
  const { t, v, w = '', z } = cell;
  if (t === 'z') return { text: '' };
  if (t === 'e') return { text: w, kind: 'error' };
  if (typeof v !== 'number') return { text: String(v ?? '').replace(/\r\n?/gu, '\n') };
  const format = String(z ?? 'General');
  if (formats.is_date(format)) {
    const parts = formats.parse_date_code(v, { date1904 });
    const iso = parts === null ? undefined : isoDate(parts, format);
    if (iso === undefined) return { text: w };
    return iso === w ? { text: iso } : { text: iso, kind: 'date', shown: w };
  }
  return numberText(v, w, format);
}

function hiddenOf(list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return [...(list ?? []).entries()].flatMap(([at, one]) => (one?.hidden === true ? [at] : []));
}

/** The cells of a sheet as texts. */
function cellsOf(sheet: WorkSheet, date1904: boolean): Pick<Sheet, 'rows' | 'merges' | 'remarks'> {
  const remarks: CellRemark[] = [];
  const data = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  const rows = Array.from(data, (cells = [], row) =>
    Array.from(cells, (cell, column) => {
      if (cell === undefined) return '';
      const { text, kind, shown } = textOf(cell, date1904);
      const at = { row, column };
      if (cell.f !== undefined) {
        const computed = cell.t === 'z' ? 'formula-without-value' : 'formula';
        remarks.push({ ...at, kind: computed, formula: cell.f });
      }
      if (kind !== undefined) {
        remarks.push({ ...at, kind, ...(shown === undefined ? {} : { shown }) });
      }
      return text;
    }),
  );
  const merges = (sheet['!merges'] ?? []).map(({ s, e }): Merge => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));
  return { rows: filledRows(rows), merges, remarks };
}

/**
 * Reads a workbook of a spreadsheet program. Throws a `FaultsError` when it has a password or cannot
 * be read.
 */
export function readByLibrary(
  bytes: Uint8Array,
  format: WorkbookFormat,
  fileName: string,
): Workbook {
  const book = opened(bytes, format, fileName);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const hiddenInBook = format === 'ods' ? hiddenInOds(bytes) : [];
  const sheets = book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    // Charts are sheets too.
    if (sheet === undefined || sheet['!type'] === 'chart') return [];
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
    const { rows, columns } = hiddenInBook[at] ?? {
      rows: hiddenOf(sheet['!rows']),
      columns: hiddenOf(sheet['!cols']),
    };
    const hidden = isHidden || hiddenInBook[at]?.isHidden === true;
    return [
      { name, ...cellsOf(sheet, date1904), hidden, hiddenRows: rows, hiddenColumns: columns },
    ];
  });
  return { format, fileName, sheets, notices: [] };
}
