import { datasets } from '#data/index.ts';
import { metaOf, type Declared } from '../declared.ts';
import { kindOf } from '../column-kind.ts';
import { lookupsFor, type KnownTables } from './fill.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { isNumeric } from './columns.ts';
import type { Choice, ProposedColumn, Proposal } from './types.ts';
import { dateValue, numberValue, textValue, wordValue, type Change } from './values.ts';

/** Cells of a column that were written in another way than in the sheet. */
export interface Step {
  column: string;
  change: Change;
  /** How many cells. */
  count: number;
  /** The first of them: its row in the sheet, and what it was and became. */
  first: { row: number; from: string; to: string };
}

/** The cells for a dataset. */
export interface Taken {
  /** Columns of the dataset that the sheet has, in declared order. */
  header: string[];
  rows: Record<string, string>[];
  /** The row of the sheet that each row was taken from. */
  at: number[];
  steps: Step[];
}

/** Reads a cell for its column: the text to store, and what was changed on the way. */
type Reader = (cell: string) => { text: string; changes: Change[] };

function readerOf(dataset: Declared, column: ProposedColumn, choice: Choice): Reader {
  const name = column.column ?? '';
  const marks = choice.marks === 'empty';
  if (isNumeric(dataset, name)) {
    const isWhole = kindOf(dataset, name) === 'integer';
    const isPercent = metaOf(dataset, name).unit === 'percent';
    const scale = column.scale ?? { power: 0, shift: 0 };
    return (cell) => numberValue(cell, { scale, isWhole, isPercent, marks });
  }
  const kind = kindOf(dataset, name);
  if (kind === 'date') return (cell) => dateValue(cell, marks);
  const { vocabulary } = metaOf(dataset, name);
  if (vocabulary !== undefined || kind === 'yes') {
    return (cell) => wordValue(cell, vocabulary, marks);
  }
  return (cell) => textValue(cell, marks);
}

/** The texts of a sheet with joined cells filled in, and with the digits that were chosen. */
function cellReader(sheet: Sheet, digits: Choice['digits']) {
  const instead = new Map<string, { text: string; change: Change }>();
  for (const { row, column, rows, columns } of sheet.merges) {
    const text = sheet.rows[row]?.[column] ?? '';
    for (let down = 0; down < rows && text !== ''; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        if (down + right === 0) continue;
        // Cells joined over several columns are one heading, not a value of each.
        if (right === 0) instead.set(`${row + down},${column}`, { text, change: 'joined' });
      }
    }
  }
  if (digits === 'shown') {
    for (const { row, column, kind, shown } of sheet.remarks) {
      if (kind === 'rounded' && shown !== undefined)
        instead.set(`${row},${column}`, { text: shown, change: 'rounded' });
    }
  }
  return (row: number, column: number) =>
    instead.get(`${row},${column}`) ?? { text: sheet.rows[row]?.[column] ?? '', change: undefined };
}

/**
 * Takes the rows of a workbook as a proposal says: in the columns of the dataset, numbers in its
 * units with their digits moved exactly, dates as ISO, words of its lists by their labels. What
 * cannot be read with certainty stays as it is, for the check to find.
 *
 * @param known The tables that were given to `propose`.
 * @throws Error when the proposal has no dataset or sheet; see its `open`.
 */
export function taken(
  workbook: Workbook,
  proposal: Proposal,
  register: readonly Declared[] = datasets,
  known?: KnownTables,
): Taken {
  const { choice, columns, missing } = proposal;
  const sheet = workbook.sheets[proposal.sheet];
  const dataset = register.find(({ id }) => id === proposal.dataset);
  if (sheet === undefined || dataset === undefined)
    throw new Error('Nothing was proposed to take.');
  const cellOf = cellReader(sheet, choice.digits);
  const used = columns.flatMap((column) =>
    column.column === undefined || !(column.column in dataset.columns)
      ? []
      : [{ at: column.at, name: column.column, read: readerOf(dataset, column, choice) }],
  );
  const constants = missing.flatMap(({ column, constant }): [string, string][] =>
    constant === undefined ? [] : [[column, constant]],
  );
  const lookups = lookupsFor(
    dataset,
    known?.get(dataset.id),
    used.map(({ name }) => name),
    missing.flatMap(({ column, filled }) => (filled === undefined ? [] : [column])),
  );
  const steps = new Map<string, Step>();
  const note = (column: string, change: Change, row: number, from: string, to: string): void => {
    const id = `${column}/${change}`;
    const before = steps.get(id);
    if (before === undefined) steps.set(id, { column, change, count: 1, first: { row, from, to } });
    else before.count += 1;
  };
  const rows = proposal.rows.map((row) => {
    const cells: Record<string, string> = {};
    for (const { at, name, read } of used) {
      const cell = cellOf(row, at);
      const { text, changes } = read(cell.text);
      cells[name] = text;
      if (cell.change !== undefined) note(name, cell.change, row, '', text);
      for (const change of changes) note(name, change, row, cell.text, text);
    }
    for (const [column, value] of constants) cells[column] = value;
    for (const { column, by, values } of lookups) cells[column] = values.get(cells[by] ?? '') ?? '';
    return cells;
  });
  const given = new Set([
    ...used.map(({ name }) => name),
    ...constants.map(([name]) => name),
    ...lookups.map(({ column }) => column),
  ]);
  const header = Object.keys(dataset.columns).filter((column) => given.has(column));
  return { header, rows, at: [...proposal.rows], steps: [...steps.values()] };
}
