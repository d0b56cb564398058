import type { WordStyle } from './layout.ts';
import { twips } from './units.ts';
import type { ReportCell, ReportTable, TableRow } from '../tree/tree.ts';
import { columnsOf } from '../print/table-columns.ts';

/** Column widths of a table. */
export interface Widths {
  /** In twips. */
  widths: number[];
  /** Whether a column holds numbers, which are right-aligned. */
  numeric: boolean[];
  /** Whether the table uses the smaller type. */
  small: boolean;
}

/** Left plus right cell margin, in points. */
const gap = 9;
/** Minimum width of a column with wrapped lines, in em. */
const minWrappedWidth = 7;
/** A table narrower than this share of the text width is not stretched to full width. */
const fullWidthShare = 0.55;

/**
 * Computes column widths from cell content. If no line needs to wrap, columns keep their
 * proportions; otherwise the longest texts share the remaining width.
 *
 * @param available Width in points.
 */
export function widthsOf(table: ReportTable, available: number, wordStyle: WordStyle): Widths {
  const columns = columnsOf(unspanned(table)).map((column) => ({
    ...column,
    width: Math.max(column.width, 2),
  }));
  const numeric = columns.map((column) => column.numeric);
  const natural = (size: number): number[] => columns.map(({ width }) => width * size + gap);
  const result = (points: number[], small: boolean): Widths => ({
    widths: points.map(twips),
    numeric,
    small,
  });
  for (const [size, small] of [
    [wordStyle.table.size, false],
    [wordStyle.smallTable.size, true],
  ] as const) {
    const widths = natural(size);
    const total = sum(widths);
    if (total > available) continue;
    const wanted =
      total / available < fullWidthShare ? Math.min(available, total * 1.3) : available;
    return result(
      widths.map((width) => (width * wanted) / total),
      small,
    );
  }
  const { size } = wordStyle.smallTable;
  // A frame of a status does not break in two.
  const leasts = columns.map(({ chip }) => Math.max(minWrappedWidth, chip) * size + gap);
  return result(shared(natural(size), numeric, available, leasts), true);
}

/** Distributes the width when lines must wrap: as few columns as possible, longest texts first. */
function shared(
  widths: number[],
  numeric: boolean[],
  available: number,
  leasts: readonly number[],
): number[] {
  const least = (index: number): number => leasts[index] ?? 0;
  const order = widths
    .map((width, index) => ({ width, index }))
    .filter(({ width, index }) => numeric[index] !== true && width > least(index))
    .sort((a, b) => b.width - a.width || a.index - b.index);
  const broken = new Set<number>();
  for (const { index } of order) {
    broken.add(index);
    const fixed = sum(widths.filter((_, other) => !broken.has(other)));
    if (fixed + sum([...broken].map(least)) > available) continue;
    const roots = sum(widths.map((width, other) => (broken.has(other) ? Math.sqrt(width) : 0)));
    return spread(
      widths.map((width, other) =>
        broken.has(other)
          ? Math.max(least(other), ((available - fixed) * Math.sqrt(width)) / roots)
          : width,
      ),
      available,
    );
  }
  return spread(
    widths.map((width, index) => Math.min(width, 4 * least(index))),
    available,
  );
}

function spread(widths: number[], available: number): number[] {
  const total = sum(widths);
  return widths.map((width) => (width * available) / total);
}

/** Expands the table to a grid without spans; merged cells say nothing about a single column. */
function unspanned(table: ReportTable): ReportTable {
  const rows = [...table.head, ...table.body];
  const places = columnsAt(rows);
  const plain = rows.map((row, y) =>
    Array.from({ length: table.columns }, (_, x): ReportCell => {
      const cell = row.find((one, index) => places[y]?.[index] === x && one.colspan === 1);
      return { ...(cell ?? { blocks: [], numeric: false, colspan: 1 }), rowspan: 1 };
    }),
  );
  return {
    ...table,
    head: plain.slice(0, table.head.length),
    body: plain.slice(table.head.length),
  };
}

/** Start column of each cell of each row, skipping cells spanned from rows above. */
export function columnsAt(rows: readonly TableRow[]): number[][] {
  const taken = new Set<string>();
  return rows.map((row, y) => {
    let x = 0;
    return row.map((cell) => {
      while (taken.has(`${x},${y}`)) x += 1;
      const start = x;
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let right = 0; right < cell.colspan; right += 1) {
          taken.add(`${start + right},${y + down}`);
        }
      }
      x += cell.colspan;
      return start;
    });
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
