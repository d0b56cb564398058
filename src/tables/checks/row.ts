import { Refused } from '#data/cell-faults.ts';
import { readerOf } from '#data/kinds.ts';
import type { Declared } from '../declared.ts';
import type { Fault } from '../fault.ts';
import { refusalOf } from '../refusal.ts';
import { cellChecks, damagedCells, type CellChecks } from './cell.ts';
import { soundRows, type SoundRows } from './sound.ts';
import { isTotalWord } from './total-words.ts';

type Cells = Readonly<Record<string, string>>;

const languageFaults = new Set<Fault['code']>(['one-language', 'wrong-language']);

/** What the checks of rows need to know of a dataset, worked out once a table. */
export interface RowChecks {
  dataset: Declared;
  cells: CellChecks;
  /** The columns that name a row. */
  naming: readonly string[];
  sound: SoundRows;
}

/** The file and the line of a row, and its key if it has one. */
export type RowPlace = Pick<Fault, 'file' | 'line' | 'row'>;

/** What was found in one row. */
export interface ExaminedRow {
  /** Its values by column; undefined if one of them cannot be read, or may not be used. */
  values: Record<string, unknown> | undefined;
  faults: readonly Fault[];
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

/** Prepares the checks of the rows of a dataset. */
export function rowChecks(dataset: Declared): RowChecks {
  const cells = cellChecks(dataset);
  const naming = namingColumns(dataset);
  return { dataset, cells, naming, sound: soundRows(dataset, cells, naming) };
}

/** Whether an empty cell of the column is a fault of its own. */
function refusesEmpty(dataset: Declared, column: string): boolean {
  return dataset.columns[column]?.meta()?.column?.optional !== true;
}

/** Returns the cell that marks a row as a total, unless the row is declared as one. */
function totalCell(cells: Cells, naming: readonly string[]): string | undefined {
  if (cells['record'] === 'total') return undefined;
  return naming.find((column) => isTotalWord(cells[column] ?? ''));
}

/**
 * Examines the cells of a row one by one: its values, and every fault of its cells and of its texts
 * in two languages, in the order of the columns, with a total typed as a row last.
 */
export function examinedRow(cells: Cells, place: RowPlace, checks: RowChecks): ExaminedRow {
  const { dataset, naming } = checks;
  const faults: Fault[] = [];
  let readable = 0;
  const damaged = new Set<string>();
  for (const damage of damagedCells(cells, checks.cells)) {
    if (damage.code !== 'one-language') damaged.add(damage.column);
    else if (refusesEmpty(dataset, damage.column)) continue;
    faults.push({ ...place, ...damage });
    // The values of such a row can be read; only its words are not as they must be.
    if (languageFaults.has(damage.code)) readable += 1;
  }
  const values: Record<string, unknown> = {};
  let isWhole = true;
  for (const [column, kind] of Object.entries(dataset.columns)) {
    const got = cells[column];
    const value = got === undefined ? undefined : readerOf(kind)(got);
    if (got !== undefined && !(value instanceof Refused)) {
      values[column] = value;
      continue;
    }
    // Missing columns were already reported with the header.
    isWhole = false;
    if (got === undefined || damaged.has(column) || !(value instanceof Refused)) continue;
    faults.push({ ...place, ...refusalOf(value), column, got });
  }
  const total = totalCell(cells, naming);
  if (total !== undefined) {
    faults.push({ code: 'total-row', ...place, column: total, got: cells[total] ?? '' });
  }
  return { values: isWhole && faults.length === readable ? values : undefined, faults };
}
