import { emWidth } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { head, number, text, type Sheet } from '#src/tables/bring/written-sheets.ts';
import { cellNumber, cellText } from '../tree/cell-text.ts';
import { plainText, type Inline, type ReportCell, type ReportTable } from '../tree/tree.ts';
import type { AnnexTable } from './annex-tables.ts';
import { columnName } from './column-name.ts';
import { withComparedCells } from './compared-cells.ts';
import { withSplitCells } from './split-cells.ts';

/** The rows of a sheet, a row, and a cell. */
export type Rows = Sheet['data'];
export type Row = Rows[number];
export type Cell = Row[number];

/** A sheet, and what its formulas give. */
export interface FilledSheet {
  sheet: Sheet;
  results: ReadonlyMap<string, number | string>;
}

/**
 * Title, head and rows; merged cells are written once, where they begin. Numbers that are compared
 * have columns of their own, and their difference is a formula.
 */
export function tableSheet({ title, table: whole, sheet }: AnnexTable, lang: Lang): FilledSheet {
  const { table, differences } = withComparedCells(withSplitCells(whole, lang), lang);
  const heads = table.head.map((row): Row =>
    cellsOf(row, table.columns, (cell) => head([cellText(cell)])[0] ?? null),
  );
  const results = new Map<string, number>();
  const rows = table.body.map((row, index): Row => {
    const cells = cellsOf(row, table.columns, (cell) => valueOf(cell, lang));
    for (const { column, from, less } of differences) {
      // The first row of a sheet has the number 1; the title stands above the heads.
      const number = String(index + heads.length + 2);
      const formula = `${columnName(from)}${number}-${columnName(less)}${number}`;
      const difference = differenceOf(cells[from], cells[less]);
      if (difference === undefined || cells[column] === null) continue;
      cells[column] = { value: formula, type: 'Formula', format: difference.format };
      results.set(formula, difference.value);
    }
    return cells;
  });
  const notes = table.headNotes.map((note: readonly Inline[]): Row => [text(plainText(note))]);
  return {
    results,
    sheet: {
      sheet,
      data: [head([title]), ...heads, ...rows, ...(notes.length === 0 ? [] : [[null], ...notes])],
      columns: Array.from({ length: table.columns }, (_, column) => ({
        width: widthOf(table, column),
      })),
      stickyRowsCount: 1 + heads.length,
    },
  };
}

/** The difference of two number cells, with the format of the one that has more decimals. */
function differenceOf(one?: Cell, other?: Cell): { value: number; format: string } | undefined {
  const [a, b] = [one, other].map((cell) =>
    typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'number'
      ? { value: cell.value, format: cell.format ?? '0' }
      : undefined,
  );
  if (a === undefined || b === undefined) return undefined;
  const format = a.format.length < b.format.length ? b.format : a.format;
  return { value: a.value - b.value, format };
}

/** Text that wraps in its column. */
export function long(value: string): Cell {
  const cell = text(value);
  return cell === null ? null : { ...cell, wrap: true, alignVertical: 'top' };
}

function cellsOf(
  row: readonly ReportCell[],
  columns: number,
  write: (cell: ReportCell) => Cell,
): Cell[] {
  const cells = row.flatMap((cell): Cell[] => [
    write(cell),
    ...Array.from({ length: cell.colspan - 1 }, () => null),
  ]);
  return cells.slice(0, Math.max(columns, 1));
}

/** A rank as its language writes it: the words around its number. */
const ranks: Record<Lang, RegExp> = { zh: /^(第)(\d+)(位)$/u, en: /^()(\d+)(st|nd|rd|th)$/u };

/**
 * A number as a number, with its decimals; a percentage as one; a rank with its words in the format.
 * Everything else stays text.
 */
function valueOf(cell: ReportCell, lang: Lang): Cell {
  const words = cellText(cell);
  const found = cellNumber(cell);
  const [, before = '', rank, after = ''] = ranks[lang].exec(words) ?? [];
  if (rank !== undefined)
    return { value: Number(rank), type: Number, format: `${literal(before)}0${literal(after)}` };
  if (found === undefined) return long(words);
  const { value, digits, format } = found;
  return format.endsWith('%') ? { value, type: Number, format } : number(digits);
}

/** Words in a number format. */
const literal = (words: string): string => (words === '' ? '' : `"${words}"`);

const [narrowest, widest] = [10, 40];

/** Width of a column in characters: that of its longest line, within limits. */
function widthOf({ head: heads, body }: ReportTable, column: number): number {
  const lengths = [...heads, ...body].map((row) => {
    const cell = row[column];
    if (cell === undefined || cell.colspan > 1) return 0;
    return Math.max(
      ...cellText(cell)
        .split('\n')
        .map((line) => Math.ceil(2 * emWidth(line))),
    );
  });
  return Math.min(widest, Math.max(narrowest, ...lengths) + 2);
}
