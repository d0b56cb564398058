import { plainText, type Block, type ReportCell, type ReportTable, type TableRow } from './tree.ts';

/** The shape of a table on paper, worked out from what its cells hold. */
export interface Shape {
  /** Typst column widths. */
  widths: string[];
  /** `right` for columns of numbers. */
  aligns: ('left' | 'right')[];
  /** Type size in points. */
  size: number;
}

/** Width of the text block in points: A4 less the margins of the template. */
const available = 425;
const gap = 12;
const smallest = 7;
/** Type sizes to try before lines are broken. */
const sizes = [9, 8.5];

/** Numbers are ranged right; where a table is too wide, its longest texts share what the rest leaves. */
export function shapeOf(table: ReportTable): Shape {
  const columns = columnsOf(table);
  const natural = (size: number): number =>
    columns.reduce((sum, { width }) => sum + width * size + gap, 0);
  const size = sizes.find((candidate) => natural(candidate) <= available);
  const broken = size === undefined ? brokenColumns(columns) : new Set<Column>();
  return {
    widths: columns.map((one) =>
      broken.has(one) ? `${Math.round(Math.sqrt(one.width) * 10) / 10}fr` : 'auto',
    ),
    aligns: columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
    size: size ?? (broken.size === columns.length ? smallest : brokenSize),
  };
}

/** Type size of a table with columns of broken lines. */
const brokenSize = 8.5;
/** What a column of broken lines needs at least, in em. */
const narrowest = 9;

/** The fewest columns, the longest first, that must break their lines for the table to fit. */
function brokenColumns(columns: readonly Column[]): Set<Column> {
  const broken = new Set<Column>();
  const longest = columns.filter(({ numeric }) => !numeric).sort((a, b) => b.width - a.width);
  for (const one of longest) {
    broken.add(one);
    const width = columns.reduce(
      (sum, other) => sum + (broken.has(other) ? narrowest : other.width) * brokenSize + gap,
      0,
    );
    if (width <= available) return broken;
  }
  return new Set(columns);
}

/** The columns of a table as their plain cells make them. */
export function columnsOf(table: ReportTable): Column[] {
  return Array.from({ length: table.columns }, (_, index) => column(table, index));
}

export interface Column {
  /** Width of the longest cell in em. */
  width: number;
  numeric: boolean;
}

function column(table: ReportTable, index: number): Column {
  const head = table.head.map((row) => cellAt(row, index)).filter((cell) => cell !== undefined);
  const body = table.body.map((row) => cellAt(row, index)).filter((cell) => cell !== undefined);
  const texts = body.map(cellText);
  const filled = texts.filter((text) => text !== '');
  const numeric =
    body.some((cell) => cell.numeric) ||
    (filled.some((text) => /\d/u.test(text)) && filled.every((text) => number.test(text)));
  const bodyWidth = Math.max(0, ...texts.map(emWidth));
  // A heading of several words may break; its longest piece may not.
  const headWidth = Math.max(0, ...head.map((cell) => headPiece(cellText(cell))));
  return { width: Math.max(bodyWidth, headWidth), numeric };
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
