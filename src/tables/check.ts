import type { z } from 'zod';
import type { Declared } from './declared.ts';
import type { Fault } from './fault.ts';
import type { ParsedRow } from './parse.ts';
import { refusalOf, type Refusal } from './refusal.ts';
import { cellChecks, damagedCells } from './checks/cell.ts';
import { plainCells } from './text-columns.ts';

/**
 * One row: its key, its values parsed by the schema, and its cells. Texts are plain: of a
 * placeholder only the words.
 */
export interface CheckedRow {
  key: string;
  line: number;
  values: Record<string, unknown>;
  printed: Record<string, string>;
  /** The cells as the file has them, with placeholders. */
  written: Record<string, string>;
}

/** The valid rows of a table, all keys (including those of invalid rows), and the faults. */
export interface CheckedRows {
  rows: CheckedRow[];
  keys: Set<string>;
  faults: Fault[];
}

type Cells = Readonly<Record<string, string>>;

/**
 * Builds the keys of all rows: the key columns joined with `@`. Where the dataset sets rows with
 * equal keys apart by a column, a later row with another value of it has that value as a last part.
 */
export function keysOf(dataset: Declared, rows: readonly Cells[]): string[] {
  const first = new Map<string, string>();
  return rows.map((cells) => {
    const key = dataset.key.map((column) => cells[column] ?? '').join('@');
    const value = cells[dataset.apart ?? ''] ?? '';
    const before = first.get(key) ?? value;
    first.set(key, before);
    return value === before || value === '' ? key : `${key}@${value}`;
  });
}

const totals =
  /^\s*(?:.{0,8}(?:合\s*计|总\s*计|小\s*计|共\s*计)(?:[（(].{0,6}[）)])?|总\s*和|总\s*数|全\s*[区市县]|(?:grand\s|sub)?-?\s?totals?(?:\sof\s.*)?|sum|all\s(?:subdistricts|districts|streets))\s*[:：]?\s*$/iu;

/** Faults that the schema finds in a row. Missing columns were already reported with the header. */
function schemaFaults(issues: readonly z.core.$ZodIssue[], cells: ParsedRow['cells']) {
  const faults: (Refusal & { column: string })[] = [];
  for (const issue of issues) {
    const column = String(issue.path[0]);
    const refusal = refusalOf(issue);
    if (refusal !== undefined) faults.push({ ...refusal, column });
    else if (cells[column] !== undefined) {
      throw new Error(`The column kind of "${column}" refuses a cell without naming a fault.`);
    }
  }
  return faults;
}

const languageFaults = new Set<Fault['code']>(['one-language', 'wrong-language']);

/** Whether an empty cell of the column is a fault of its own. */
function refusesEmpty(dataset: Declared, column: string): boolean {
  return dataset.columns[column]?.meta()?.column?.optional !== true;
}

/** Returns the cell that marks a row as a total, unless the row is declared as one. */
function totalCell(cells: ParsedRow['cells']): string | undefined {
  if (cells['record'] === 'total') return undefined;
  return Object.keys(cells).find((column) => {
    const cell = cells[column] ?? '';
    // Numbers, dates and empty cells are most of a table.
    return column !== 'record' && !/^[\d.-]*$/u.test(cell) && totals.test(cell);
  });
}

/**
 * Validates parsed rows with the schema of their dataset. Returns every fault with line, row and
 * column: invalid cells, duplicate keys, and totals pasted among the data.
 */
export function checkRows(
  parsed: readonly ParsedRow[],
  dataset: Declared,
  file: string,
): CheckedRows {
  const result: CheckedRows = { rows: [], keys: new Set(), faults: [] };
  const firstLines = new Map<string, number>();
  const checks = cellChecks(dataset);
  const plain = parsed.map(({ cells }) => plainCells(cells));
  const keys = keysOf(dataset, plain);
  for (const [index, { line, cells: written }] of parsed.entries()) {
    const cells = plain[index] ?? {};
    const row = keys[index] ?? '';
    const at = { file, line, ...(row === '' ? {} : { row }) };
    const before = result.faults.length;
    let readable = 0;
    const damaged = new Set<string>();
    for (const damage of damagedCells(cells, checks)) {
      if (damage.code !== 'one-language') damaged.add(damage.column);
      else if (refusesEmpty(dataset, damage.column)) continue;
      result.faults.push({ ...at, ...damage });
      // The values of such a row can be read; only its words are not as they must be.
      if (languageFaults.has(damage.code)) readable += 1;
    }
    const read = dataset.row.safeParse(cells);
    for (const fault of schemaFaults(read.error?.issues ?? [], cells)) {
      if (damaged.has(fault.column)) continue;
      result.faults.push({ ...at, ...fault, got: cells[fault.column] ?? '' });
    }
    const total = totalCell(cells);
    if (total !== undefined) {
      result.faults.push({ code: 'total-row', ...at, column: total, got: cells[total] ?? '' });
    }
    const first = firstLines.get(row);
    if (first === undefined) firstLines.set(row, line);
    else if (dataset.key.every((column) => (cells[column] ?? '') !== '')) {
      const column = dataset.key.join('@');
      const about = { column, got: row, expected: String(first) };
      result.faults.push({ code: 'duplicate-key', ...at, ...about });
    }
    result.keys.add(row);
    if (read.success && result.faults.length - before === readable) {
      result.rows.push({ key: row, line, values: read.data, printed: cells, written });
    }
  }
  return result;
}
