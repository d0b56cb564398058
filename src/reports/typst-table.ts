import type { Look } from './looks.ts';
import { plainText, type Block, type ReportCell, type ReportTable, type TableRow } from './tree.ts';

/** The shape of a table on paper, worked out from what its cells hold. */
export interface Shape {
  /** Typst column widths. */
  widths: string[];
  /** `right` for columns of numbers. */
  aligns: ('left' | 'right')[];
  /** Type size in points. */
  size: number;
  /** Whether it stays on one page. */
  whole: boolean;
}

/** White between columns in points. */
const gap = 12;
/** The greatest part of a page that may stay empty before a table. */
const emptied = 0.3;

/** Numbers are ranged right; where a table is too wide, its longest texts share what the rest leaves. */
export function shapeOf(table: ReportTable, look: Look): Shape {
  const columns = columnsOf(table);
  const natural = (size: number): number =>
    columns.reduce((sum, { width }) => sum + width * size + gap, 0);
  const size = look.table.sizes.find((candidate) => natural(candidate) <= look.width);
  const broken = size === undefined ? brokenColumns(columns, look) : new Set<Column>();
  const used = size ?? (broken.size === columns.length ? look.table.smallest : look.table.broken);
  const { shares, lines } = sharing(columns, broken, look.width / used, gap / used);
  const height = lines * 1.3 * used + (table.body.length + 4) * 8;
  return {
    widths: columns.map((one) => {
      const share = shares.get(one);
      return share === undefined ? 'auto' : `${share}fr`;
    }),
    aligns: columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
    size: used,
    whole: height < emptied * look.height,
  };
}

/** What a column of broken lines needs at least, in em. */
const narrowest = 9;

/** The fewest columns, the longest first, that must break their lines for the table to fit. */
function brokenColumns(columns: readonly Column[], look: Look): Set<Column> {
  const broken = new Set<Column>();
  const longest = columns.filter(({ numeric }) => !numeric).sort((a, b) => b.width - a.width);
  for (const one of longest) {
    broken.add(one);
    const width = columns.reduce(
      (sum, other) => sum + (broken.has(other) ? narrowest : other.width) * look.table.broken + gap,
      0,
    );
    if (width <= look.width) return broken;
  }
  return new Set(columns);
}

/** Columns of broken lines get more for longer texts; how much more is tried out. */
const exponents = [0.4, 0.5, 0.6, 0.7, 0.8];
/** What words leave empty at the end of a line, in em. */
const ragged = 2.5;

/** The shares of the columns that make the table lowest, and its lines then; widths in em. */
function sharing(
  columns: readonly Column[],
  broken: ReadonlySet<Column>,
  available: number,
  between: number,
): { shares: Map<Column, number>; lines: number } {
  const fixed = columns.filter((one) => !broken.has(one));
  const room =
    available - fixed.reduce((sum, { width }) => sum + width, 0) - columns.length * between;
  const trials = exponents.map((exponent) => {
    const shares = new Map(
      [...broken].map((one) => [one, Math.round(Math.max(1, one.width) ** exponent * 10) / 10]),
    );
    const sum = [...shares.values()].reduce((total, share) => total + share, 0);
    const widths = new Map([...shares].map(([one, share]) => [one, (room * share) / sum]));
    return { shares, lines: linesOf(columns, widths) };
  });
  return trials.reduce((best, trial) => (trial.lines < best.lines ? trial : best));
}

function linesOf(columns: readonly Column[], widths: ReadonlyMap<Column, number>): number {
  const rows = columns[0]?.cells.length ?? 0;
  let lines = 0;
  for (let row = 0; row < rows; row += 1) {
    const tallest = columns.map((one) => {
      const width = widths.get(one);
      return width === undefined
        ? 1
        : Math.ceil((one.cells[row] ?? 0) / Math.max(1, width - ragged));
    });
    lines += Math.max(1, ...tallest);
  }
  return lines;
}

/** The columns of a table as their plain cells make them. */
export function columnsOf(table: ReportTable): Column[] {
  return Array.from({ length: table.columns }, (_, index) => column(table, index));
}

export interface Column {
  /** Width of the longest cell in em. */
  width: number;
  /** Widths of the cells below the head in em; nothing where cells are joined. */
  cells: number[];
  numeric: boolean;
}

function column(table: ReportTable, index: number): Column {
  const head = table.head.map((row) => cellAt(row, index)).filter((cell) => cell !== undefined);
  const body = table.body.map((row) => cellAt(row, index));
  const texts = body.map((cell) => (cell === undefined ? '' : cellText(cell)));
  const filled = texts.filter((text) => text !== '');
  const numeric =
    body.some((cell) => cell?.numeric) ||
    (filled.some((text) => /\d/u.test(text)) && filled.every((text) => number.test(text)));
  const cells = texts.map(emWidth);
  // A heading of several words may break; its longest piece may not.
  const headWidth = Math.max(0, ...head.map((cell) => headPiece(cellText(cell))));
  return { width: Math.max(0, headWidth, ...cells), cells, numeric };
}

/** A number as tables print it, with the words that make it uncertain; or a mark for none. */
const number =
  /^(?:[-−+±<>≤≥≈]|约|近|超过|about|over|under|nearly)?\s*\d[\d.,]*\s*[%‰]?(?:[–/]\d[\d.,]*%?)?(?:余|多|以上|\+)?$|^[—–\-·…]+$/u;

function headPiece(text: string): number {
  return Math.min(
    emWidth(text),
    Math.max(6, ...text.split(/\s+/u).map((word) => Math.min(emWidth(word), 8))),
  );
}

/** The single cell of a row that stands in a column; none where cells are joined. */
function cellAt(row: TableRow, index: number): ReportCell | undefined {
  return row.every((cell) => cell.colspan === 1 && cell.rowspan === 1) ? row[index] : undefined;
}

function cellText(cell: ReportCell): string {
  return cell.blocks.map(blockText).join(' ').trim();
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' ? plainText(block.children) : '        ';
}

/** Width of a text in em: a Chinese character is one, a Latin one about half. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 1 : 0.53;
  return width;
}
