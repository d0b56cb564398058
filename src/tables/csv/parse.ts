import Papa from 'papaparse';
import { findHead, linesForHead } from '../checks/head.ts';
import { metaOf, type Declared } from '../declared.ts';
import type { Fault } from '../fault.ts';
import { faultList } from '../fault-list.ts';
import { remembering } from '#src/lib/remembering.ts';
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

/** How much of a table is kept; what is beyond it is counted. */
interface ParseLimits {
  /** Faults of one kind. */
  mostFaults?: number | undefined;
  mostRows?: number;
}

/** More rows do not fit into the memory that Node takes, however short they are. */
const mostLines = 2_000_000;

interface CsvLine {
  line: number;
  cells: string[];
  /** Fault of the quotes in this row. */
  quote?: 'unclosed-quote' | 'malformed-quote';
}

/**
 * Splits text into lines of cells and hands on those that are not empty. Papa Parse runs without
 * header and without skipping lines: its header mode renames duplicate columns and drops
 * `__proto__`, and skipped lines would shift line numbers.
 */
function eachLine(text: string, take: (line: CsvLine) => void): void {
  let line = 1;
  const canBreak = text.includes('"');
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: '\n',
    step({ data: cells, errors }) {
      if (cells.some(isFilled)) {
        const error = errors[0];
        if (error === undefined) take({ line, cells });
        else {
          const isMalformed = error.code === 'InvalidQuotes';
          take({ line, cells, quote: isMalformed ? 'malformed-quote' : 'unclosed-quote' });
        }
      }
      line += 1;
      // Only a cell in quotes has line breaks.
      if (canBreak)
        for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    },
  });
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

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

/** Takes the lines of a CSV one after the other. */
interface LineReader {
  take: (line: CsvLine) => void;
  /** What was read, after the last line. */
  parsed: () => Parsed;
}

/** Reads nothing: of an unreadable file only the faults are told. */
const unread = (...faults: Fault[]): LineReader => ({
  take: () => undefined,
  parsed: () => ({ header: [], rows: [], faults }),
});

/** Reads lines below a header as rows. */
function rowReader(
  head: readonly string[],
  dataset: Declared,
  file: string,
  { mostFaults, mostRows = mostLines }: ParseLimits,
): LineReader {
  const columns = Object.keys(dataset.columns).flatMap((name) => {
    const at = head.indexOf(name);
    const isLeft = at === -1 && metaOf(dataset, name).extra === true;
    // Most columns repeat a few texts, of which one copy is enough.
    return at === -1 && !isLeft ? [] : [{ name, at, copyOf: remembering((cell) => cell) }];
  });
  const present = columns.filter(({ at }) => at !== -1);
  const empty = Object.fromEntries(columns.map(({ name }) => [name, '']));
  const rows: ParsedRow[] = [];
  const found = faultList(mostFaults);
  let count = 0;
  let waiting: CsvLine | undefined;
  const read = (line: CsvLine, last: boolean): void => {
    const fault = lineFault(line, head.length, last, file);
    if (fault !== undefined) {
      found.add([fault]);
      return;
    }
    count += 1;
    if (count > mostRows) return;
    // Where tables have many different columns, a spread copies them one by one.
    const cells = Object.assign({}, empty);
    for (const { name, at, copyOf } of present) cells[name] = copyOf(line.cells[at] ?? '');
    rows.push({ line: line.line, cells });
  };
  return {
    take(line) {
      // Only the last line may be cut short, and which one is the last shows after it.
      if (waiting !== undefined) read(waiting, false);
      waiting = line;
    },
    parsed() {
      if (waiting !== undefined) read(waiting, true);
      if (count > mostRows) {
        const detail = { zh: `文件有 ${count} 行`, en: `the file has ${count} rows` };
        const fault = { code: 'too-many-rows', file, detail, expected: String(mostRows) } as const;
        return { header: [], rows: [], faults: [fault] };
      }
      return { header: [...head], rows, faults: found.faults };
    },
  };
}

/** Finds the header among the first lines, and reads what stands below it. */
function readerBelow(
  near: readonly CsvLine[],
  text: string,
  dataset: Declared,
  file: string,
  limits: ParseLimits,
): LineReader {
  const columns = Object.keys(dataset.columns);
  if (near.length === 0) return unread({ code: 'no-header', file, expected: columns.join(',') });
  const fatal = unreadable(text.trimStart().split('\n', 1)[0] ?? '', columns, file);
  if (fatal !== undefined) return unread(fatal);
  const found = findHead(near, dataset, file);
  const head = near[found.at];
  if (head === undefined || !found.readable) return unread(...found.faults);
  const { line, cells, quote } = head;
  if (quote !== undefined) return unread({ code: quote, file, line, got: cells.at(-1) ?? '' });
  const faults = [...found.faults, ...checkHeader(cells, dataset, { file, line })];
  const { take, parsed } = rowReader(cells, dataset, file, limits);
  for (const [index, below] of near.entries())
    if (index > found.at && !found.skipped.includes(index)) take(below);
  return {
    take,
    parsed() {
      const read = parsed();
      return { ...read, faults: [...faults, ...read.faults] };
    },
  };
}

/**
 * Parses the CSV text of a dataset into rows of text. Skips empty lines and accepts columns in any
 * order; returns all faults of header, quotes and line lengths.
 */
export function parseCsv(
  text: string,
  dataset: Declared,
  file: string,
  limits: ParseLimits = {},
): Parsed {
  const near: CsvLine[] = [];
  let reader: LineReader | undefined;
  eachLine(text, (line) => {
    if (reader !== undefined) reader.take(line);
    else if (near.push(line) === linesForHead)
      reader = readerBelow(near, text, dataset, file, limits);
  });
  return (reader ?? readerBelow(near, text, dataset, file, limits)).parsed();
}
