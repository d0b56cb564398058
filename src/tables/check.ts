import type { Declared } from './declared.ts';
import type { Fault } from './fault.ts';
import type { ParsedRow } from './csv/parse.ts';
import { examinedRow, rowChecks } from './checks/row.ts';
import { soundValues } from './checks/sound.ts';
import { plainRows } from './text-columns.ts';
import { append } from '#src/lib/append.ts';
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
  const [column = '', ...others] = dataset.key;
  const { apart } = dataset;
  const first = new Map<string, string>();
  return rows.map((cells) => {
    let key = cells[column] ?? '';
    for (const other of others) key += `@${cells[other] ?? ''}`;
    if (apart === undefined) return key;
    const value = cells[apart] ?? '';
    const before = first.get(key);
    if (before === undefined) first.set(key, value);
    return before === undefined || value === before || value === '' ? key : `${key}@${value}`;
  });
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
  const checks = rowChecks(dataset);
  const plain = plainRows(parsed, dataset);
  const keys = keysOf(dataset, plain);
  const firstLineOf = firstLines(parsed, keys);
  const result: CheckedRows = { rows: [], keys: new Set(), rowKeys: keys, faults: [] };
  const checkRow = (index: number, line: number, written: ParsedRow['cells']): void => {
    const cells = plain[index] ?? {};
    const key = keys[index] ?? '';
    const placeOf = () => ({ file, line, ...(key === '' ? {} : { row: key }) });
    let values = soundValues(cells, checks.sound);
    if (values === undefined) {
      const examined = examinedRow(cells, placeOf(), checks);
      append(result.faults, examined.faults);
      ({ values } = examined);
    }
    const known = result.keys.size;
    result.keys.add(key);
    const isRepeated = result.keys.size === known;
    if (isRepeated && dataset.key.every((column) => (cells[column] ?? '') !== '')) {
      const about = { column: dataset.key.join('@'), got: key, expected: firstLineOf(key) };
      result.faults.push({ code: 'duplicate-key', ...placeOf(), ...about });
    } else if (values !== undefined) {
      result.rows.push({ key, line, values, printed: cells, written });
    }
  };
  for (let from = 0; from < parsed.length; from += rowsInStep) {
    if (from > 0) yield { file, checked: from, rows: parsed.length, faults: result.faults };
    for (const [index, { line, cells }] of parsed.slice(from, from + rowsInStep).entries())
      checkRow(from + index, line, cells);
  }
  return result;
}

/** Tells the line on which each key first stands; looks for them when it is first asked. */
function firstLines(
  parsed: readonly ParsedRow[],
  keys: readonly string[],
): (key: string) => string {
  let lines: Map<string, number> | undefined;
  return (key) => {
    if (lines === undefined) {
      lines = new Map();
      for (const [index, { line }] of parsed.entries()) {
        const found = keys[index] ?? '';
        if (!lines.has(found)) lines.set(found, line);
      }
    }
    return String(lines.get(key));
  };
}
