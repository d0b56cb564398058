import type { Label } from '#src/model.ts';

/** Cells joined to one; rows and columns are counted from 0. */
export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What is particular about a cell, beyond the text that it shows. */
export type RemarkKind =
  | 'formula'
  | 'formula-without-value'
  | 'error'
  | 'rounded'
  | 'long-number'
  | 'shown-otherwise'
  | 'date';

/** A cell that is not simply what it shows. */
export interface CellRemark {
  row: number;
  column: number;
  kind: RemarkKind;
  /** The text that the workbook shows, where the sheet holds another: the digits stored, an ISO date. */
  shown?: string;
  /** The formula. */
  formula?: string;
}

/** One sheet as texts. The first row and the first column are those of the workbook. */
export interface Sheet {
  name: string;
  /** Every cell as a reader sees it; dates as ISO, codes as text, numbers with the digits stored. */
  rows: string[][];
  merges: Merge[];
  /** Whether the workbook hides the sheet. */
  hidden: boolean;
  /** Rows and columns that the workbook hides, also by a filter. */
  hiddenRows: number[];
  hiddenColumns: number[];
  remarks: CellRemark[];
}

/** The kinds of files that can be brought. */
export type WorkbookFormat = 'csv' | 'tsv' | 'xlsx' | 'xls' | 'ods' | 'html';

/** Something to know about what was read, in both languages. */
export interface Notice {
  code: string;
  words: Label;
  /** The places concerned, as `B7`, if it concerns cells; at most a few of them. */
  cells?: string[];
}

/** A file or the clipboard, read. */
export interface Workbook {
  format: WorkbookFormat;
  /** The encoding of a text file. */
  encoding?: string;
  fileName: string;
  sheets: Sheet[];
  notices: Notice[];
}

/** The letters of a column: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

/** The name of a cell in a spreadsheet, such as `B7`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}
