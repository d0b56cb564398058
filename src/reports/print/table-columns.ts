import { wideClass } from '#src/lib/text/scripts.ts';
import { emWidth } from '#src/lib/text/text-width.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportCell,
  type ReportTable,
  type TableRow,
} from '../tree/tree.ts';

/** Width factor of bold text. */
const bold = 1.06;

/** Width in em that a head of several words has in any case. */
const leastHead = 6;

/**
 * Measures the columns of a table from its unmerged cells.
 *
 * @param least Width in em below which no head of several words may wrap.
 */
export function columnsOf(table: ReportTable, least = leastHead): MeasuredColumn[] {
  return Array.from({ length: table.columns }, (_, index) => column(table, index, least));
}

export interface MeasuredColumn {
  /** Width of the longest line in em. */
  width: number;
  /** Width in em of the longest unbreakable piece. */
  piece: number;
  /** Width in em of the widest status chip. */
  chip: number;
  /** Line widths in em of each body cell; empty for rows with merged cells. */
  cells: number[][];
  numeric: boolean;
}

function column(table: ReportTable, index: number, least: number): MeasuredColumn {
  const head = table.head.map((row) => cellAt(row, index)).filter((cell) => cell !== undefined);
  const body = table.body.map((row) => cellAt(row, index));
  const texts = body.map((cell) => (cell === undefined ? '' : cellText(cell)));
  const filled = texts.filter((text) => text !== '');
  const numeric =
    body.some((cell) => cell?.numeric) ||
    (filled.some((text) => /\d/u.test(text)) && filled.every((text) => number.test(text)));
  const lines = body.map((cell) => (cell === undefined ? [] : linesIn(cell)));
  const cells = lines.map((some) => some.map(lineWidth));
  // A header may wrap between words, but not within its longest one.
  const heads = head.flatMap((cell) =>
    linesIn(cell).map((line) => headPiece(plainText(line), least)),
  );
  const pieces = lines.flat().map((line) => longestPiece(plainText(line)));
  return {
    width: Math.max(0, ...heads, ...cells.flat()),
    piece: Math.max(0, ...heads, ...pieces),
    chip: Math.max(0, ...lines.flat(2).map((one) => (one.kind === 'chip' ? lineWidth([one]) : 0))),
    cells,
    numeric,
  };
}

/** The lines of a cell, from its paragraphs and breaks. */
function linesIn({ blocks }: ReportCell): Inline[][] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [[{ kind: 'text', text: ' '.repeat(8) }]];
    const lines: Inline[][] = [[]];
    for (const inline of block.children) {
      if (inline.kind === 'break') lines.push([]);
      else lines.at(-1)?.push(inline);
    }
    return lines;
  });
}

/** Width in em, allowing for small type, the frame of a chip and the number of a note. */
function lineWidth(line: readonly Inline[]): number {
  return line.reduce((sum, inline) => {
    if (inline.kind === 'text') return sum + emWidth(inline.text);
    if (inline.kind === 'note' || inline.kind === 'noteref') return sum + 1.3;
    if (inline.kind === 'break') return sum;
    const own = lineWidth(inline.children);
    if (inline.kind === 'small') return sum + 0.88 * own;
    return sum + (inline.kind === 'chip' ? 0.88 * own + 1 : own);
  }, 0);
}

const breaks = new RegExp(`[ \\n]+|(?=${wideClass})|(?<=${wideClass})`, 'u');

/**
 * Width of the longest unbreakable piece: text breaks at spaces, but not between a quotation mark
 * and a bracket; Chinese breaks anywhere.
 */
function longestPiece(text: string): number {
  const pieces = text.replaceAll(/(?<=[”’"]) (?=[(（])/gu, '\u00a0').split(breaks);
  return Math.max(0, ...pieces.map(emWidth));
}

/** Matches a table number with words of uncertainty, or a dash for no value. */
const number =
  /^(?:[-−+±<>≤≥≈]|约|近|超过|about|over|under|nearly)?\s*\d[\d.,]*\s*[%‰]?(?:[–/]\d[\d.,]*%?)?(?:余|多|以上|\+)?$|^[—–\-·…]+$/u;

function headPiece(text: string, least: number): number {
  return Math.min(
    emWidth(text) * bold,
    Math.max(least, ...text.split(/\s+/u).map((word) => Math.min(emWidth(word) * bold, 8))),
  );
}

/** The cell of a row in a column; undefined in rows with merged cells. */
function cellAt(row: TableRow, index: number): ReportCell | undefined {
  return row.every((cell) => cell.colspan === 1 && cell.rowspan === 1) ? row[index] : undefined;
}

function cellText(cell: ReportCell): string {
  return cell.blocks.map(blockText).join(' ').trim();
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' ? plainText(block.children) : '        ';
}
