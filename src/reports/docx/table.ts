import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IBorderOptions,
  type ITableOptions,
} from 'docx';
import { label } from './caption.ts';
import { bookmarked, runs } from './inlines.ts';
import { columnsAt, widthsOf } from './widths.ts';
import { hex, twips } from './units.ts';
import type { Child, BlockSetting, WriteWordCell, DocxContext } from './context.ts';
import { colour } from '../print/palette.ts';
import type { Block, Inline, ReportTable, TableRow as Row } from '../tree/tree.ts';
import { withRemarksBelow } from '../print/head-remarks.ts';

/** Maximum number of body rows of a table kept on one page. */
const maxRowsKeptTogether = 14;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = (name: '--ink' | '--rule', eighths: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: eighths,
  color: hex(colour(name)),
});

/** Table caption and its bookmark. */
export interface TableCaption {
  inlines: readonly Inline[];
  bookmark?: string;
  /** Small text below the caption. */
  note?: readonly Inline[];
}

/**
 * A data table: caption kept with it, repeated header rows, rows that do not split, header notes
 * below. A spacer paragraph ends it, since Word would merge two adjacent tables.
 */
export function dataTable(
  given: ReportTable,
  context: DocxContext,
  where: BlockSetting,
  writeCell: WriteWordCell,
  caption: TableCaption | undefined = given.caption && { inlines: given.caption },
): Child[] {
  const table = withRemarksBelow(given);
  const { widths, numeric, small } = widthsOf(table, where.width, context.wordStyle);
  const rows = [...table.head, ...table.body];
  const columns = columnsAt(rows);
  const isShort = table.body.length <= maxRowsKeptTogether;
  const tableRows = rows.map((row, index) => {
    const isHead = index < table.head.length;
    const keepNext = isHead || (isShort && index < rows.length - 1);
    return new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      keepNext,
      children: row.map((cell, place) => {
        const column = columns[index]?.[place] ?? 0;
        const width = sum(widths.slice(column, column + cell.colspan));
        const toRight = cell.numeric || (numeric[column] === true && cell.colspan === 1);
        const inside: BlockSetting = {
          style: small ? 'TableTextSmall' : 'TableText',
          depth: -1,
          width: (width - 2 * cellMargin) / 20,
          bold: isHead,
          ...(toRight ? { alignment: AlignmentType.RIGHT } : {}),
        };
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: isHead ? 'bottom' : 'top',
          ...(cell.colspan > 1 ? { columnSpan: cell.colspan } : {}),
          ...(cell.rowspan > 1 ? { rowSpan: cell.rowspan } : {}),
          borders: cellBorders(index, table.head.length, rows.length, row),
          children: writeCell(cell.blocks, context, inside),
        });
      }),
    });
  });
  return [
    ...captionOf(table, caption, context),
    gridTable(tableRows, widths, 'DataTable', where, context),
    ...table.headNotes.map(
      (note) => new Paragraph({ style: 'TableNote', children: runs(note, context, 'note') }),
    ),
    spacer(),
  ];
}

function captionOf(
  table: ReportTable,
  caption: TableCaption | undefined,
  context: DocxContext,
): Paragraph[] {
  if (caption === undefined) return [new Paragraph({ style: 'Spacer', keepNext: true })];
  const number = table.number === undefined ? [] : label('table', table.number, context);
  return [
    new Paragraph({
      style: 'TableCaption',
      keepNext: true,
      children: [
        ...bookmarked(caption.bookmark, number),
        ...runs(caption.inlines, context, 'aside'),
      ],
    }),
    ...(caption.note === undefined
      ? []
      : [
          new Paragraph({
            style: 'FigureSubtitle',
            keepNext: true,
            children: runs(caption.note, context, 'aside'),
          }),
        ]),
  ];
}

/** Strong rules end the header and the table; a cell that spans rows is ruled where it ends. */
function cellBorders(
  index: number,
  headRows: number,
  rows: number,
  row: Row,
): NonNullable<ConstructorParameters<typeof TableCell>[0]['borders']> {
  const last = Math.min(rows, index + Math.max(...row.map(({ rowspan }) => rowspan))) - 1;
  if (last === headRows - 1 || last === rows - 1) return { bottom: line('--ink', 5) };
  return {};
}

/** Left and right cell margin in twips. */
const cellMargin = 90;

function gridTable(
  rows: TableRow[],
  widths: number[],
  style: string,
  { depth }: BlockSetting,
  { wordStyle }: DocxContext,
  options: Partial<ITableOptions> = {},
): Table {
  const left = depth < 0 ? 0 : (depth + 1) * twips(2 * wordStyle.body.size);
  return new Table({
    rows,
    style,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(left > 0 ? { indent: { size: left, type: WidthType.DXA } } : {}),
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    ...options,
  });
}

type TermList = Extract<Block, { kind: 'terms' }>['items'];

/** Key figures: the term on the left, the value on the right. */
export function pairsTable(
  items: TermList,
  context: DocxContext,
  where: BlockSetting,
  writeCell: WriteWordCell,
): Child[] {
  const total = widthIn(where, context);
  const widths = [Math.round(total * 0.4), total - Math.round(total * 0.4)];
  const [left = 0, right = 0] = widths;
  const inside = (width: number): BlockSetting => ({
    style: 'BoxText',
    depth: -1,
    width: (width - 2 * cellMargin) / 20,
  });
  const rows = items.map(
    ({ terms, descriptions }) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: left, type: WidthType.DXA },
            children: terms.map(
              (term) => new Paragraph({ style: 'Term', children: runs(term, context, 'text') }),
            ),
          }),
          new TableCell({
            width: { size: right, type: WidthType.DXA },
            children: writeCell(descriptions.flat(), context, inside(right)),
          }),
        ],
      }),
  );
  return [gridTable(rows, widths, 'PairsTable', where, context), spacer()];
}

/**
 * A shaded box as a one-cell table, since paragraphs with different indents are not shaded as one
 * box.
 */
export function boxTable(
  blocks: readonly Block[],
  context: DocxContext,
  where: BlockSetting,
  writeCell: WriteWordCell,
): Child[] {
  const width = widthIn(where, context);
  const margin = twips(12);
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { fill: hex(colour('--wash')) },
    margins: { top: twips(9), bottom: twips(9), left: margin, right: margin },
    borders: { top: none, bottom: none, left: none, right: none },
    children: writeCell(blocks, context, {
      style: 'BoxText',
      depth: -1,
      width: (width - 2 * margin) / 20,
    }),
  });
  return [
    gridTable([new TableRow({ children: [cell] })], [width], 'BoxTable', where, context),
    spacer(),
  ];
}

/** Available table width in twips, minus the indent of the surrounding list. */
function widthIn({ width, depth }: BlockSetting, { wordStyle }: DocxContext): number {
  return twips(width) - (depth < 0 ? 0 : (depth + 1) * twips(2 * wordStyle.body.size));
}

/** The spacer paragraph after a table. */
function spacer(): Paragraph {
  return new Paragraph({ style: 'Spacer' });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
