import type { Fault } from '../fault.ts';
import type { Proposal } from './types.ts';

/** A row of a draft: its first line in the CSV, and the row of the sheet it was taken from. */
export interface DraftLine {
  line: number;
  /** Row of the sheet, from 0; absent for rows that the file does not have. */
  row?: number;
}

/**
 * Faults of a draft at the cells of the file: of rows that were taken from it, the row of the sheet
 * and the column as the sheet names it. Other faults are returned as they are.
 *
 * @param table Path of the CSV of the draft.
 * @param file Name of the file.
 */
export function atCells(
  faults: readonly Fault[],
  { columns }: Pick<Proposal, 'columns'>,
  { table, file, lines }: { table: string; file: string; lines: readonly DraftLine[] },
): Fault[] {
  const rows = new Map(lines.map(({ line, row }) => [line, row]));
  const names = new Map(
    columns.flatMap(({ column, letter, name }): [string, string][] =>
      column === undefined ? [] : [[column, `${letter} ${name}`.trim()]],
    ),
  );
  return faults.map((fault): Fault => {
    if (fault.further !== undefined && fault.file === table) return { ...fault, file };
    const row = fault.file === table ? rows.get(fault.line ?? 0) : undefined;
    if (row === undefined) return fault;
    const { column } = fault;
    const named = column === undefined ? {} : { column: names.get(column) ?? column };
    return { ...fault, file, line: row + 1, ...named };
  });
}
