import type { LayoutStyle } from './layout-styles.ts';
import { columnsOf, type MeasuredColumn } from './table-columns.ts';
import { bestShares } from './table-shares.ts';
import type { Inline, ReportCell, ReportTable } from '../tree/tree.ts';

/** The printed form of a table, computed from cell content. */
export interface TableShape {
  /** The table, with line breaks in cells where that makes it fit. */
  table: ReportTable;
  /** Typst column widths. */
  widths: string[];
  /** `right` for columns of numbers. */
  aligns: ('left' | 'right')[];
  /** Type size in points. */
  size: number;
  /** Space between columns in points. */
  gap: number;
  /** Whether it must not break across pages. */
  whole: boolean;
  /** Whether its rows must not: none is so tall that it might not fit a page. */
  wholeRows: boolean;
  /** Lines of its rows, without the head. */
  lines: number;
}

/** Column gap in points, and that of a table whose longest words would not fit beside each other. */
const gap = 12;
const narrowGap = 7;
/** Safety factor for the estimated line width. */
const spare = 1.04;
/** Maximum share of a page that may stay empty before a table. */
const maxEmptyShare = 0.32;

/**
 * Chooses sizes and widths: numbers are right-aligned; in a table that is too wide, the longest
 * texts share the remaining width.
 */
export function shapeOf(wide: ReportTable, style: LayoutStyle): TableShape {
  const natural = (columns: readonly MeasuredColumn[], size: number): number =>
    columns.reduce((sum, { width }) => sum + width * size + gap, 0);
  const tables = [wide, withChipsBelow(wide)];
  for (const table of tables) {
    const columns = columnsOf(table);
    const size = style.table.sizes.find((candidate) => natural(columns, candidate) <= style.width);
    if (size !== undefined) return shape(table, columns, new Set(), size, style);
  }
  for (const { size, least } of brokenLineTrials(style)) {
    for (const table of tables) {
      const columns = columnsOf(table);
      const broken = brokenColumns(columns, style.width / size, gap / size, least);
      if (broken !== undefined) return shape(table, columns, broken, size, style);
    }
  }
  const columns = columnsOf(wide, 0);
  return shape(wide, columns, new Set(columns), style.table.smallest, style, narrowGap);
}

/** Font sizes to try with wrapped lines, and the minimum column width in em for each. */
function brokenLineTrials({
  table: { broken, smallest },
}: LayoutStyle): { size: number; least: number }[] {
  return [
    { size: broken, least: 9 },
    { size: broken, least: 7 },
    { size: (broken + smallest) / 2, least: 7 },
    { size: smallest, least: 6 },
  ];
}

function shape(
  table: ReportTable,
  columns: readonly MeasuredColumn[],
  broken: ReadonlySet<MeasuredColumn>,
  size: number,
  style: LayoutStyle,
  between = gap,
): TableShape {
  const fixed = columns.filter((one) => !broken.has(one));
  const room =
    (style.width - columns.length * between) / size -
    fixed.reduce((sum, { width }) => sum + width * spare, 0);
  const { shares, lines, tallest } = bestShares(columns, [...broken], room);
  const height = lines * 1.3 * size + (table.body.length + 4) * 8;
  return {
    table,
    widths: columns.map((one) => {
      const share = shares.get(one);
      // A share of Typst’s includes the gap.
      if (share !== undefined) return `${(share + between / size).toFixed(1)}fr`;
      // Beside wrapped columns, others take what their cells need; headers may wrap there.
      return broken.size === 0 ? 'auto' : `${(one.width * size * spare + between).toFixed(1)}pt`;
    }),
    aligns: columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
    size,
    gap: between,
    lines,
    whole: height < maxEmptyShare * style.height,
    wholeRows: tallest * 1.3 * size < maxRowShare * style.height,
  };
}

/** Moves status chips below their number, which narrows the columns. */
function withChipsBelow(table: ReportTable): ReportTable {
  const numeric = columnsOf(table).map((one) => one.numeric);
  const below = (cell: ReportCell): ReportCell => ({
    ...cell,
    blocks: cell.blocks.map((block) =>
      block.kind === 'paragraph'
        ? {
            ...block,
            children: block.children.flatMap((inline, index): Inline[] =>
              inline.kind === 'chip' && index > 0 ? [{ kind: 'break' }, inline] : [inline],
            ),
          }
        : block,
    ),
  });
  const body = table.body.map((row) =>
    row.map((cell, index) => (numeric[index] === true ? below(cell) : cell)),
  );
  return { ...table, body };
}

/**
 * The smallest set of columns, longest first, whose lines must wrap for the table to fit, plus
 * those that would otherwise be wider than the wrapped ones. Undefined when it does not fit. Widths
 * in em.
 */
function brokenColumns(
  columns: readonly MeasuredColumn[],
  available: number,
  between: number,
  least: number,
): Set<MeasuredColumn> | undefined {
  const broken = new Set<MeasuredColumn>();
  const room = (): number =>
    columns.reduce(
      (left, one) => left - between - (broken.has(one) ? 0 : one.width * spare),
      available,
    );
  const need = (): number =>
    [...broken].reduce((sum, one) => sum + Math.min(one.width, Math.max(least, one.piece)), 0);
  const longest = columns.filter(({ numeric }) => !numeric).sort((a, b) => b.width - a.width);
  for (const one of longest) {
    if (broken.size > 0 && room() >= need() && one.width <= (1.2 * room()) / broken.size) break;
    broken.add(one);
  }
  return room() >= need() ? broken : undefined;
}

/** Maximum share of a page that a row may take and still be kept whole. */
const maxRowShare = 0.6;
