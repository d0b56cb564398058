import type { MeasuredColumn } from './table-columns.ts';

/** Widths of the wrapped columns of a table in em, and what they lead to. */
export interface TableShares {
  shares: Map<MeasuredColumn, number>;
  /** Lines of all rows, and of the tallest. */
  lines: number;
  tallest: number;
}

/** Exponents to try: wrapped columns get more width for longer texts. */
const exponents = [0.4, 0.5, 0.6, 0.7, 0.8];
/** Average space left at the end of a line, in em. */
const ragged = 2.5;

/**
 * The widths of the wrapped columns with which the rows of a table have the fewest lines. Texts share the
 * width by their length; where that makes rows much shorter, columns give to each other.
 *
 * @param room Width in em that the wrapped columns share.
 */
export function bestShares(
  columns: readonly MeasuredColumn[],
  broken: readonly MeasuredColumn[],
  room: number,
): TableShares {
  const trials = exponents.map((exponent) => measured(columns, shared(broken, room, exponent)));
  const best = trials.reduce(better);
  const even = evened(columns, broken, best);
  return even.lines <= worthIt * best.lines ? even : best;
}

function measured(
  columns: readonly MeasuredColumn[],
  shares: Map<MeasuredColumn, number>,
): MeasuredShares {
  const rows = rowsOf(columns, shares);
  const lines = rows.map((row) => Math.max(1, ...row.map(Math.ceil)));
  const filled = rows.map((row) => Math.max(0, ...row));
  return {
    shares,
    lines: sumOf(lines),
    tallest: Math.max(0, ...lines),
    filled: sumOf(filled),
  };
}

/** With lines that are counted by how far they are filled: what fewer lines come of, step by step. */
interface MeasuredShares extends TableShares {
  filled: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The one with fewer lines, or less filled ones. */
const better = (one: MeasuredShares, other: MeasuredShares): MeasuredShares =>
  other.lines < one.lines || (other.lines === one.lines && other.filled < one.filled) ? other : one;

/** Share of the lines that must remain at most for columns to have other widths than by length. */
const worthIt = 0.88;

/** Widths in em that a column gives to another, the larger ones first. */
const steps = [6, 3, 1.5, 0.7];

/** Rows up to which giving is tried: longer tables have rows of many kinds, and take long. */
const mostRows = 400;

/** Shares after columns have given width to others wherever that makes the rows shorter. */
function evened(
  columns: readonly MeasuredColumn[],
  broken: readonly MeasuredColumn[],
  start: MeasuredShares,
): MeasuredShares {
  if ((columns[0]?.cells.length ?? 0) > mostRows) return start;
  let best = start;
  for (const step of steps) {
    for (;;) {
      const found = broken
        .flatMap((from) => broken.map((to) => ({ from, to })))
        .filter(({ from, to }) => from !== to && (best.shares.get(from) ?? 0) - step >= from.piece)
        .map(({ from, to }) => measured(columns, given(best.shares, from, to, step)))
        .reduce(better, best);
      if (found === best) break;
      best = found;
    }
  }
  return best;
}

function given(
  shares: ReadonlyMap<MeasuredColumn, number>,
  from: MeasuredColumn,
  to: MeasuredColumn,
  step: number,
): Map<MeasuredColumn, number> {
  const moved = (one: MeasuredColumn, width: number): number =>
    one === from ? width - step : one === to ? width + step : width;
  return new Map([...shares].map(([one, width]) => [one, Math.round(moved(one, width) * 10) / 10]));
}

/** Width of each wrapped column; none is narrower than its longest word. */
function shared(
  broken: readonly MeasuredColumn[],
  room: number,
  exponent: number,
): Map<MeasuredColumn, number> {
  const weight = ({ cells }: MeasuredColumn): number =>
    Math.max(1, ...cells.map((lines) => lines.reduce((sum, line) => sum + line, 0))) ** exponent;
  const held = new Set<MeasuredColumn>();
  const pieces = broken.reduce((sum, { piece }) => sum + piece, 0);
  // Where not even the longest words fit side by side, every column gives way.
  if (pieces >= room && broken.length > 1) {
    return new Map(
      broken.map((one) => [one, Math.max(1, Math.round((one.piece * room * 10) / pieces)) / 10]),
    );
  }
  for (;;) {
    const free = broken.filter((one) => !held.has(one));
    const left = [...held].reduce((sum, { piece }) => sum - piece, room);
    const sum = free.reduce((total, one) => total + weight(one), 0);
    const tight = free.find((one) => (left * weight(one)) / sum < one.piece);
    if (tight === undefined || free.length === 1) {
      return new Map(
        broken.map((one) => [
          one,
          Math.max(1, Math.round((held.has(one) ? one.piece : (left * weight(one)) / sum) * 10)) /
            10,
        ]),
      );
    }
    held.add(tight);
  }
}

/** Lines of each cell of each row, the last of them as far as it is filled. */
function rowsOf(
  columns: readonly MeasuredColumn[],
  widths: ReadonlyMap<MeasuredColumn, number>,
): number[][] {
  const rows = columns[0]?.cells.length ?? 0;
  return Array.from({ length: rows }, (_, row) =>
    columns.map((one) => {
      const width = Math.max(1, (widths.get(one) ?? Infinity) - ragged);
      return (one.cells[row] ?? []).reduce(
        (sum, line, index, { length }) =>
          sum + (index < length - 1 ? Math.max(1, Math.ceil(line / width)) : line / width),
        0,
      );
    }),
  );
}
