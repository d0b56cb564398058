import type { Look } from './looks.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportCell,
  type ReportTable,
  type TableRow,
} from './tree.ts';

/** The shape of a table on paper, worked out from what its cells hold. */
export interface Shape {
  /** The table, with breaks in its cells where they make it fit. */
  table: ReportTable;
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
/** How much wider than reckoned a line may turn out. */
const spare = 1.04;
/** The greatest part of a page that may stay empty before a table. */
const emptied = 0.3;

/** Numbers are ranged right; where a table is too wide, its longest texts share what the rest leaves. */
export function shapeOf(wide: ReportTable, look: Look): Shape {
  const natural = (columns: readonly Column[], size: number): number =>
    columns.reduce((sum, { width }) => sum + width * size + gap, 0);
  const tables = [wide, withChipsBelow(wide)];
  for (const table of tables) {
    const columns = columnsOf(table);
    const size = look.table.sizes.find((candidate) => natural(columns, candidate) <= look.width);
    if (size !== undefined) return shape(table, columns, new Set(), size, look);
  }
  for (const { size, least } of squeezes(look)) {
    for (const table of tables) {
      const columns = columnsOf(table);
      const broken = brokenColumns(columns, look.width / size, gap / size, least);
      if (broken !== undefined) return shape(table, columns, broken, size, look);
    }
  }
  const columns = columnsOf(wide);
  return shape(wide, columns, new Set(columns), look.table.smallest, look);
}

/** Type sizes to try for a table of broken lines, and what a column of them needs at least, in em. */
function squeezes({ table: { broken, smallest } }: Look): { size: number; least: number }[] {
  return [
    { size: broken, least: 9 },
    { size: broken, least: 7 },
    { size: (broken + smallest) / 2, least: 7 },
    { size: smallest, least: 6 },
  ];
}

function shape(
  table: ReportTable,
  columns: readonly Column[],
  broken: ReadonlySet<Column>,
  size: number,
  look: Look,
): Shape {
  const { shares, lines } = sharing(columns, broken, look.width / size, gap / size);
  const height = lines * 1.3 * size + (table.body.length + 4) * 8;
  return {
    table,
    widths: columns.map((one) => {
      const share = shares.get(one);
      if (share !== undefined) return `${share}fr`;
      // Beside columns of broken lines, others take what their cells need: heads may break there.
      return broken.size === 0 ? 'auto' : `${(one.width * size * spare + gap).toFixed(1)}pt`;
    }),
    aligns: columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
    size,
    whole: height < emptied * look.height,
  };
}

/** The table with the status of a number below it, which makes its columns narrower. */
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
 * The fewest columns, the longest first, that must break their lines for the table to fit; with
 * them those that would else be wider than these become. Nothing when it does not fit. Widths in em.
 */
function brokenColumns(
  columns: readonly Column[],
  available: number,
  between: number,
  least: number,
): Set<Column> | undefined {
  const broken = new Set<Column>();
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

/** Columns of broken lines get more for longer texts; how much more is tried out. */
const exponents = [0.4, 0.5, 0.6, 0.7, 0.8];
/** How much wider bold letters are. */
const bold = 1.06;
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
    available - fixed.reduce((sum, { width }) => sum + width * spare, 0) - columns.length * between;
  const trials = exponents.map((exponent) => {
    const shares = shared([...broken], room, exponent);
    return { shares, lines: linesOf(columns, shares) };
  });
  return trials.reduce((best, trial) => (trial.lines < best.lines ? trial : best));
}

/** The width of each column of broken lines; none is narrower than its longest word. */
function shared(broken: readonly Column[], room: number, exponent: number): Map<Column, number> {
  const weight = ({ cells }: Column): number =>
    Math.max(1, ...cells.map((lines) => lines.reduce((sum, line) => sum + line, 0))) ** exponent;
  const held = new Set<Column>();
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

function linesOf(columns: readonly Column[], widths: ReadonlyMap<Column, number>): number {
  const rows = columns[0]?.cells.length ?? 0;
  let lines = 0;
  for (let row = 0; row < rows; row += 1) {
    const tallest = columns.map((one) => {
      const width = widths.get(one) ?? Infinity;
      return (one.cells[row] ?? []).reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line / Math.max(1, width - ragged))),
        0,
      );
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
  /** Width of the longest line in em. */
  width: number;
  /** Width in em of the longest piece that no line can break. */
  piece: number;
  /** Widths in em of the lines of the cells below the head; nothing where cells are joined. */
  cells: number[][];
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
  const lines = body.map((cell) => (cell === undefined ? [] : linesIn(cell)));
  const cells = lines.map((some) => some.map(lineWidth));
  // A heading of several words may break; its longest piece may not.
  const heads = head.flatMap((cell) => linesIn(cell).map((line) => headPiece(plainText(line))));
  const pieces = lines.flat().map((line) => longestPiece(plainText(line)));
  return {
    width: Math.max(0, ...heads, ...cells.flat()),
    piece: Math.max(0, ...heads, ...pieces),
    cells,
    numeric,
  };
}

/** The lines of a cell as its paragraphs and breaks make them. */
function linesIn({ blocks }: ReportCell): Inline[][] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [[{ kind: 'text', text: ' '.repeat(8) } as Inline]];
    const lines: Inline[][] = [[]];
    for (const inline of block.children) {
      if (inline.kind === 'break') lines.push([]);
      else lines.at(-1)?.push(inline);
    }
    return lines;
  });
}

/** Width in em: small type is narrower, a chip has a frame, a note has a number. */
function lineWidth(line: readonly Inline[]): number {
  return line.reduce((sum, inline) => {
    if (inline.kind === 'text') return sum + emWidth(inline.text);
    if (inline.kind === 'note') return sum + 0.8;
    if (inline.kind === 'break') return sum;
    const own = lineWidth(inline.children);
    if (inline.kind === 'small') return sum + 0.88 * own;
    return sum + (inline.kind === 'chip' ? 0.88 * own + 1 : own);
  }, 0);
}

/** Words part at blanks, but not between a quotation mark and a bracket; Chinese parts anywhere. */
function longestPiece(text: string): number {
  const pieces = text
    .replaceAll(/(?<=[”’"]) (?=[(（])/gu, '\u00a0')
    .split(/[ \n]+|(?=[\u2e80-\uffef])|(?<=[\u2e80-\uffef])/u);
  return Math.max(0, ...pieces.map(emWidth));
}

/** A number as tables print it, with the words that make it uncertain; or a mark for none. */
const number =
  /^(?:[-−+±<>≤≥≈]|约|近|超过|about|over|under|nearly)?\s*\d[\d.,]*\s*[%‰]?(?:[–/]\d[\d.,]*%?)?(?:余|多|以上|\+)?$|^[—–\-·…]+$/u;

function headPiece(text: string): number {
  return Math.min(
    emWidth(text) * bold,
    Math.max(6, ...text.split(/\s+/u).map((word) => Math.min(emWidth(word) * bold, 8))),
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
