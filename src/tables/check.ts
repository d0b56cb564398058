import { readerOf, Refused } from '#data/kinds.ts';
import type { Declared } from './declared.ts';
import type { Fault } from './fault.ts';
import type { ParsedRow } from './csv/parse.ts';
import { refusalOf } from './refusal.ts';
import { cellChecks, damagedCells } from './checks/cell.ts';
import { isTotalWord } from './checks/total-words.ts';
import { plainCells } from './text-columns.ts';
import { finished } from '#src/lib/steps.ts';

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
  /** The keys of all rows in their order. */
  rowKeys: readonly string[];
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

const languageFaults = new Set<Fault['code']>(['one-language', 'wrong-language']);

/** Whether an empty cell of the column is a fault of its own. */
function refusesEmpty(dataset: Declared, column: string): boolean {
  return dataset.columns[column]?.meta()?.column?.optional !== true;
}

/**
 * The columns that name a row: its key, its name, its title. Quotations, anchors and remarks may
 * speak of totals.
 */
function namingColumns({ key, columns }: Declared): string[] {
  return Object.keys(columns).filter(
    (column) =>
      (key.includes(column) || /^(?:name|title)(?:_|$)/u.test(column)) && column !== 'record',
  );
}

/** Returns the cell that marks a row as a total, unless the row is declared as one. */
function totalCell(cells: ParsedRow['cells'], naming: readonly string[]): string | undefined {
  if (cells['record'] === 'total') return undefined;
  return naming.find((column) => isTotalWord(cells[column] ?? ''));
}

/** How far the check of a table is: rows checked, rows in all, and the faults found so far. */
export interface RowsStep {
  file: string;
  checked: number;
  rows: number;
  faults: readonly Fault[];
}

/** Rows checked between two pauses: some hundredths of a second. */
const rowsInStep = 500;

/**
 * Validates parsed rows with the schema of their dataset. Returns every fault with line, row and
 * column: invalid cells, duplicate keys, and totals pasted among the data.
 */
export function checkRows(
  parsed: readonly ParsedRow[],
  dataset: Declared,
  file: string,
): CheckedRows {
  return finished(checkingRows(parsed, dataset, file));
}

/** The same in steps, between which it can be given up. */
export function* checkingRows(
  parsed: readonly ParsedRow[],
  dataset: Declared,
  file: string,
): Generator<RowsStep, CheckedRows> {
  const firstLines = new Map<string, number>();
  const checks = cellChecks(dataset);
  const readers = Object.entries(dataset.columns).map(
    ([column, kind]) => [column, readerOf(kind)] as const,
  );
  const naming = namingColumns(dataset);
  const plain = parsed.map(({ cells }) => plainCells(cells));
  const keys = keysOf(dataset, plain);
  const result: CheckedRows = { rows: [], keys: new Set(), rowKeys: keys, faults: [] };
  for (const [index, { line, cells: written }] of parsed.entries()) {
    if (index > 0 && index % rowsInStep === 0)
      yield { file, checked: index, rows: parsed.length, faults: result.faults };
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
    const values: Record<string, unknown> = {};
    let isWhole = true;
    for (const [column, readCell] of readers) {
      const got = cells[column];
      const value = got === undefined ? undefined : readCell(got);
      if (got !== undefined && !(value instanceof Refused)) {
        values[column] = value;
        continue;
      }
      // Missing columns were already reported with the header.
      isWhole = false;
      if (got === undefined || damaged.has(column) || !(value instanceof Refused)) continue;
      result.faults.push({ ...at, ...refusalOf(value), column, got });
    }
    const total = totalCell(cells, naming);
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
    if (isWhole && result.faults.length - before === readable) {
      result.rows.push({ key: row, line, values, printed: cells, written });
    }
  }
  return result;
}
