import type { Declared } from '../declared.ts';
import type { Fault } from '../fault.ts';

/** One line of a CSV as cells. */
interface Line {
  line: number;
  cells: readonly string[];
}

/** Where the header of a table really is. */
interface FoundHead {
  /** Index of the header among the lines. */
  at: number;
  /** Indexes of lines that belong to the header and are no rows. */
  skipped: number[];
  faults: Fault[];
  /** Whether the columns can be told, so that the rows can be read. */
  readable: boolean;
}

/** How far below the first line a header is looked for. */
const reach = 6;

/** So many lines, and one below them, tell where the header is. */
export const linesForHead = reach + 1;

/** A label without the explanation that stands after it in brackets, and without spaces. */
export function shortLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\([^)]*\)/gu, '')
    .replace(/\s+/gu, '')
    .toLowerCase();
}

/** The names by which the columns of a dataset are known: ids, and labels in both languages. */
function knownNames(dataset: Declared): { ids: Set<string>; labels: Set<string> } {
  const columns = Object.entries(dataset.columns);
  const labels = columns.flatMap(([, column]) => {
    const label = column.meta()?.column?.label;
    return label === undefined ? [] : [shortLabel(label.zh), shortLabel(label.en)];
  });
  return { ids: new Set(columns.map(([id]) => id)), labels: new Set(labels) };
}

const isNumber = (cell: string): boolean => /^[\d.,%]+$/u.test(cell.trim());
const filled = ({ cells }: Line): number => cells.filter((cell) => cell.trim() !== '').length;

/** Whether two lines complete each other: no numbers, and names below where the upper is empty. */
function isUpperHalf(upper: Line, lower: Line): boolean {
  if ([...upper.cells, ...lower.cells].some(isNumber)) return false;
  const gaps = upper.cells.flatMap((cell, index) => (cell.trim() === '' ? [index] : []));
  return gaps.length >= 2 && gaps.filter((at) => (lower.cells[at] ?? '').trim() !== '').length >= 2;
}

/**
 * Finds the header among the first lines, and names what stands around it: titles above it, labels
 * below it, a header of two lines.
 */
export function findHead(lines: readonly Line[], dataset: Declared, file: string): FoundHead {
  const { ids, labels } = knownNames(dataset);
  const known = ({ cells }: Line, names: ReadonlySet<string>, plain: (cell: string) => string) =>
    cells.filter((cell) => cell.trim() !== '' && names.has(plain(cell))).length;
  const idsIn = (line: Line): number => known(line, ids, (cell) => cell.trim().toLowerCase());
  const labelsIn = (line: Line): number => known(line, labels, shortLabel);
  const score = (line: Line): number => Math.max(idsIn(line), labelsIn(line));
  const expected = [...ids].join(',');

  const [first] = lines;
  const nothing: FoundHead = { at: 0, skipped: [], faults: [], readable: true };
  if (first === undefined) return nothing;
  const near = lines.slice(0, reach).map(score);
  const at = near.indexOf(Math.max(...near));
  const head = lines[at] ?? first;
  const best = near[at] ?? 0;
  // A word of a row may be the name of a column by chance.
  if (best < Math.min(2, ids.size / 3)) {
    const fault: Fault = { code: 'no-known-column', file, line: first.line, expected };
    return { ...nothing, faults: [{ ...fault, got: first.cells.join(',') }], readable: false };
  }
  const two = (upper: Line, readable: boolean): FoundHead => ({
    at,
    skipped: [],
    faults: [{ code: 'two-heads', file, line: upper.line, got: upper.cells.join(','), expected }],
    readable,
  });
  const below = lines[at + 1];
  if (below !== undefined && isUpperHalf(head, below)) {
    return two(head, false);
  }
  if (below !== undefined && idsIn(head) > 0 && labelsIn(below) > filled(below) / 2) {
    return { ...two(below, true), skipped: [at + 1] };
  }
  if (at === 0 || best < ids.size / 2) return nothing;
  const above = lines.slice(0, at);
  const last = above.at(-1);
  if (last !== undefined && filled(last) > 2) return two(last, true);
  const faults = above.map((line): Fault => {
    const got = line.cells.filter((cell) => cell.trim() !== '').join(' ');
    return { code: 'title-above-head', file, line: line.line, got };
  });
  return { at, skipped: [], faults, readable: true };
}
