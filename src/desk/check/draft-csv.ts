import { csvLine } from '#src/tables/csv/canonical.ts';
import type { Declared } from '#src/tables/declared.ts';
import { metaOf } from '#src/tables/declared.ts';
import type { DraftTable } from '../table.ts';

/** A draft as the CSV that the checks read. */
export interface DraftCsv {
  text: string;
  /** Id of the row that begins on a line of the text, counted from 1. */
  rowOfLine: ReadonlyMap<number, number>;
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/**
 * Writes a draft as CSV. Rows without any text are left out, and so are optional columns that hold
 * nothing and that the published file (`header`) leaves out too.
 */
export function draftCsv(
  { columns, rows }: DraftTable,
  dataset: Declared,
  header: readonly string[],
): DraftCsv {
  const filled = rows.filter(({ cells }) => isFilled(cells));
  const kept = [...columns.keys()].filter((index) => {
    const name = columns[index] ?? '';
    if (header.includes(name) || metaOf(dataset, name).extra !== true) return true;
    return filled.some(({ cells }) => (cells[index] ?? '') !== '');
  });
  const lines = [csvLine(kept.map((index) => columns[index] ?? ''))];
  const rowOfLine = new Map<number, number>();
  let at = 2;
  for (const { id, cells } of filled) {
    const line = csvLine(kept.map((index) => cells[index] ?? ''));
    rowOfLine.set(at, id);
    at += 1 + (line.includes('\n') || line.includes('\r') ? breaksIn(line) : 0);
    lines.push(line);
  }
  return { text: `${lines.join('\n')}\n`, rowOfLine };
}

const breaksIn = (line: string): number => line.match(/\r\n?|\n/gu)?.length ?? 0;
