import type { Declared } from '../declared.ts';
import { matchOf, type NameMatch, type NameParts } from './names.ts';
import type { Sheet } from './sheet.ts';
import { unitOf } from './units.ts';

/** The rows of a sheet that hold the names of its columns. */
export interface Head {
  first: number;
  rows: number;
}

/** How far below the first row a head is looked for, and how many rows it may have. */
const reach = 30;
const most = 4;

const isNumber = (cell: string): boolean => /^[\d０-９.,，%％\s-]+$/u.test(cell.trim());
const isFilled = (cell: string | undefined): cell is string => (cell ?? '').trim() !== '';

function cellAt(sheet: Sheet, row: number, column: number): string {
  return (sheet.rows[row]?.[column] ?? '').trim();
}

/** The number of columns; all rows of a sheet have as many. */
const widthOf = (sheet: Sheet): number => sheet.rows[0]?.length ?? 0;

/** Whether a row holds units only: （人）, %, 万元. */
function isUnitRow(cells: readonly string[]): boolean {
  const filled = cells.filter(isFilled);
  return filled.length >= 2 && filled.every((cell) => unitOf(cell) !== undefined);
}

/** Whether a row completes the row above it: names below its gaps, gaps below its names. */
function completes(upper: readonly string[], lower: readonly string[]): boolean {
  if ([...upper, ...lower].some((cell) => isFilled(cell) && isNumber(cell))) return false;
  const named = upper.filter(isFilled).length;
  const gapsFilled = upper.some((cell, at) => !isFilled(cell) && isFilled(lower[at]));
  const gapsBelow = upper.some((cell, at) => isFilled(cell) && !isFilled(lower[at]));
  return named >= 2 && gapsFilled && gapsBelow;
}

/** Whether joined cells of a row have names of their own below them. */
function isDivided(sheet: Sheet, row: number): boolean {
  const width = widthOf(sheet);
  return sheet.merges.some((merge) => {
    if (merge.row !== row || merge.rows !== 1 || merge.columns < 2) return false;
    // A title is joined over the whole table.
    if (merge.columns >= width * 0.8) return false;
    const below = Array.from({ length: merge.columns }, (_, at) =>
      cellAt(sheet, row + 1, merge.column + at),
    );
    return below.every((cell) => cell !== '' && !isNumber(cell));
  });
}

/** How many rows a head has that begins with this row, by joined cells, gaps and units. */
function headRows(sheet: Sheet, first: number): number {
  let last = first;
  for (let row = first; row <= last && row < first + most; row += 1) {
    for (const merge of sheet.merges) {
      if (merge.row === row && merge.rows > 1 && merge.rows <= most) {
        last = Math.max(last, row + merge.rows - 1);
      }
    }
    const [here = [], next] = [sheet.rows[row], sheet.rows[row + 1]];
    if (next === undefined || row < last) continue;
    if (isDivided(sheet, row) || completes(here, next) || isUnitRow(next)) last = row + 1;
  }
  return Math.min(last - first + 1, most);
}

/**
 * The names of the columns under a head: from the cells of its rows, where joined cells, and in
 * files without them a name followed by gaps, stand for all columns that they cover.
 */
export function headNames(sheet: Sheet, { first, rows }: Head): NameParts[] {
  const width = widthOf(sheet);
  const grid = Array.from({ length: rows }, (_, at) =>
    Array.from({ length: width }, (_, column) => cellAt(sheet, first + at, column)),
  );
  for (const merge of sheet.merges) {
    const text = cellAt(sheet, merge.row, merge.column);
    // Upwards joined cells of a title have no part in the head.
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
        const line = grid[row - first];
        // A name joined downwards is told once.
        const isTop = row === merge.row;
        if (line !== undefined && column < width) line[column] = isTop ? text : '';
      }
    }
  }
  fillGaps(sheet, grid);
  return Array.from({ length: width }, (_, column) => {
    const parts = grid.map((line) => line[column] ?? '').filter((part) => part !== '');
    return parts.filter((part, at) => part !== parts[at - 1]);
  });
}

/** Continues names to the right over gaps that have names below them, in files without joined cells. */
function fillGaps(sheet: Sheet, grid: string[][]): void {
  if (sheet.merges.length > 0) return;
  for (const [at, line] of grid.entries()) {
    const below = grid.slice(at + 1);
    for (const [column, cell] of line.entries()) {
      const hasNameBelow = below.some((other) => isFilled(other[column]));
      const left = line[column - 1] ?? '';
      if (cell === '' && hasNameBelow && left !== '' && unitOf(left) === undefined) {
        line[column] = left;
      }
    }
  }
}

/** What each column of a sheet certainly is; of two with one name the first. */
export function matchesOf(
  names: readonly NameParts[],
  dataset: Declared,
): (NameMatch | undefined)[] {
  const found = names.map((parts) => matchOf(parts, dataset));
  const taken = new Set<string>();
  return found.map((match) => {
    if (match === undefined || taken.has(match.column)) return undefined;
    taken.add(match.column);
    return match;
  });
}

/** A head and how many columns of a dataset it names. */
export interface FoundHead extends Head {
  matched: number;
  named: number;
}

/** Finds the rows that name most columns of a dataset; undefined where none names two. */
export function findHead(sheet: Sheet, dataset: Declared): FoundHead | undefined {
  let best: FoundHead | undefined;
  let height = 0;
  for (let first = 0; first < Math.min(reach, sheet.rows.length); first += 1) {
    if (!(sheet.rows[first] ?? []).some(isFilled)) continue;
    const head = { first, rows: headRows(sheet, first) };
    const found = measured(sheet, head, dataset);
    const next = measured(sheet, { first: first + head.rows, rows: 1 }, dataset);
    // A second line of names, such as labels below ids, belongs to the head.
    const isDouble = next.matched >= 2 && next.matched >= next.named / 2;
    const whole = isDouble ? { ...found, rows: head.rows + 1 } : found;
    // Of two heads that name as much the lower one, without the title above it.
    const gain = found.matched - (best?.matched ?? 0);
    if (gain > 0 || (gain === 0 && found.matched > 0 && head.rows < height)) {
      best = whole;
      height = head.rows;
    }
  }
  const wanted = Math.min(2, Object.keys(dataset.columns).length);
  return best !== undefined && best.matched >= wanted ? best : undefined;
}

/** How many columns a head names, and how many of them a dataset has. */
function measured(sheet: Sheet, head: Head, dataset: Declared): FoundHead {
  const names = headNames(sheet, head);
  const matches = matchesOf(names, dataset);
  return {
    ...head,
    matched: matches.filter((match) => match !== undefined).length,
    named: names.filter((parts) => parts.length > 0).length,
  };
}
