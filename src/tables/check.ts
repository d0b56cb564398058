import type { Declared } from './declared.ts';
import type { Fault } from './fault.ts';
import type { ParsedRow } from './csv/parse.ts';
import { examinedRow, rowChecks } from './checks/row.ts';
import { soundValues } from './checks/sound.ts';
import { plainRows } from './text-columns.ts';
import { faultList } from './fault-list.ts';
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
  keys: ReadonlySet<string>;
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
  return keyed(dataset, rows).keys;
}

/** The keys of all rows, and each of them once. */
function keyed(dataset: Declared, rows: readonly Cells[]): { keys: string[]; known: Set<string> } {
  const [column = '', ...others] = dataset.key;
  const keys = rows.map((cells) => {
    let key = cells[column] ?? '';
    for (const other of others) key += `@${cells[other] ?? ''}`;
    return key;
  });
  const known = new Set(keys);
  const { apart } = dataset;
  if (apart === undefined || known.size === keys.length) return { keys, known };
  const first = new Map<string, string>();
  const told = keys.map((key, index) => {
    const value = rows[index]?.[apart] ?? '';
    const before = first.get(key);
    if (before === undefined) first.set(key, value);
    return before === undefined || value === before || value === '' ? key : `${key}@${value}`;
  });
  return { keys: told, known: new Set(told) };
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

/**
 * The same in steps, between which it can be given up.
 *
 * @param most How many faults of one kind are kept; the others are counted.
 */
export function* checkingRows(
  parsed: readonly ParsedRow[],
  dataset: Declared,
  file: string,
  most?: number,
): Generator<RowsStep, CheckedRows> {
  const checks = rowChecks(dataset);
  const plain = plainRows(parsed, dataset);
  const { keys, known } = keyed(dataset, plain);
  const firsts = known.size === keys.length ? undefined : firstIndexes(keys);
  const found = faultList(most);
  const { faults } = found;
  const result: CheckedRows = { rows: [], keys: known, rowKeys: keys, faults };
  const checkRow = (index: number, line: number, written: ParsedRow['cells']): void => {
    const cells = plain[index] ?? {};
    const key = keys[index] ?? '';
    const placeOf = () => ({ file, line, ...(key === '' ? {} : { row: key }) });
    let values = soundValues(cells, checks.sound);
    if (values === undefined) {
      const examined = examinedRow(cells, placeOf(), checks);
      found.add(examined.faults);
      ({ values } = examined);
    }
    const first = firsts?.get(key) ?? index;
    if (first !== index && dataset.key.every((column) => (cells[column] ?? '') !== '')) {
      const about = { column: dataset.key.join('@'), got: key };
      const expected = String(parsed[first]?.line);
      found.add([{ code: 'duplicate-key', ...placeOf(), ...about, expected }]);
    } else if (values !== undefined) {
      result.rows.push({ key, line, values, printed: cells, written });
    }
  };
  for (let from = 0; from < parsed.length; from += rowsInStep) {
    if (from > 0) yield { file, checked: from, rows: parsed.length, faults };
    for (const [index, { line, cells }] of parsed.slice(from, from + rowsInStep).entries())
      checkRow(from + index, line, cells);
  }
  return result;
}

/** Where each key stands first among all. */
function firstIndexes(keys: readonly string[]): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const [index, key] of keys.entries()) if (!firsts.has(key)) firsts.set(key, index);
  return firsts;
}
