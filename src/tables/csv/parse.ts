import Papa from 'papaparse';
import { findHead } from '../checks/head.ts';
import { metaOf, type Declared } from '../declared.ts';
import type { Fault } from '../fault.ts';
import { checkHeader, foreignDelimiter } from './header.ts';

/** One row of a CSV as text, with its first line number. */
export interface ParsedRow {
  line: number;
  cells: Record<string, string>;
}

/** The rows of a CSV, with cells by column; malformed rows are omitted. */
export interface Parsed {
  /** Column names in file order. */
  header: string[];
  rows: ParsedRow[];
  faults: Fault[];
}

interface CsvLine {
  line: number;
  cells: string[];
  /** Fault of the quotes in this row. */
  quote?: 'unclosed-quote' | 'malformed-quote';
}

/**
 * Splits text into lines of cells. Papa Parse runs without header and without skipping lines: its
 * header mode renames duplicate columns and drops `__proto__`, and skipped lines would shift line
 * numbers.
 */
function splitLines(text: string): CsvLine[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const quotes = new Map<number, 'unclosed-quote' | 'malformed-quote'>();
  for (const error of errors) {
    if (error.row === undefined || quotes.has(error.row)) continue;
    quotes.set(error.row, error.code === 'InvalidQuotes' ? 'malformed-quote' : 'unclosed-quote');
  }
  const lines: CsvLine[] = [];
  let line = 1;
  for (const [index, cells] of data.entries()) {
    const quote = quotes.get(index);
    if (cells.some((cell) => cell.trim() !== '')) {
      lines.push({ line, cells, ...(quote === undefined ? {} : { quote }) });
    }
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  return lines;
}

/** The fault of a line as a whole, or undefined if its cells can be read. */
function lineFault(at: CsvLine, width: number, last: boolean, file: string): Fault | undefined {
  const { line, cells } = at;
  if (at.quote !== undefined) return { code: at.quote, file, line, got: cells.at(-1) ?? '' };
  if (cells.length === width) return undefined;
  const code = cells.length > width ? 'too-many-cells' : last ? 'truncated' : 'too-few-cells';
  const detail = { zh: `有 ${cells.length} 格`, en: `${cells.length} cells` };
  return { code, file, line, got: String(cells.length), expected: String(width), detail };
}

/**
 * A fault that makes the whole file unreadable: a NUL byte in the header, or another delimiter than
 * the comma.
 */
function unreadable(headerLine: string, columns: string[], file: string): Fault | undefined {
  if (headerLine.includes('\0')) return { code: 'nul', file, line: 1, got: headerLine };
  const sign = foreignDelimiter(headerLine, columns);
  return sign === undefined ? undefined : { code: 'wrong-delimiter', file, line: 1, got: sign };
}

/**
 * Parses the CSV text of a dataset into rows of text. Skips empty lines and accepts columns in any
 * order; returns all faults of header, quotes and line lengths.
 */
export function parseCsv(text: string, dataset: Declared, file: string): Parsed {
  const columns = Object.keys(dataset.columns);
  const nothing = (fault: Fault): Parsed => ({ header: [], rows: [], faults: [fault] });
  const lines = splitLines(text);
  if (lines.length === 0) {
    return nothing({ code: 'no-header', file, expected: columns.join(',') });
  }
  const fatal = unreadable(text.trimStart().split('\n', 1)[0] ?? '', columns, file);
  if (fatal !== undefined) return nothing(fatal);
  const found = findHead(lines, dataset, file);
  const head = lines[found.at];
  if (head === undefined || !found.readable) return { header: [], rows: [], faults: found.faults };
  const body = lines.filter((_, index) => index > found.at && !found.skipped.includes(index));
  if (head.quote !== undefined) {
    return nothing({ code: head.quote, file, line: head.line, got: head.cells.at(-1) ?? '' });
  }

  const faults = [...found.faults, ...checkHeader(head.cells, dataset, { file, line: head.line })];
  const positions = columns.map((column) => {
    const position = head.cells.indexOf(column);
    return { column, position, left: position === -1 && metaOf(dataset, column).extra === true };
  });
  const rows: ParsedRow[] = [];
  for (const [index, at] of body.entries()) {
    const fault = lineFault(at, head.cells.length, index === body.length - 1, file);
    if (fault !== undefined) {
      faults.push(fault);
      continue;
    }
    const cells: Record<string, string> = {};
    for (const { column, position, left } of positions) {
      const value = left ? '' : at.cells[position];
      if (value !== undefined) cells[column] = value;
    }
    rows.push({ line: at.line, cells });
  }
  return { header: head.cells, rows, faults };
}
