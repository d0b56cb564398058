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

/** Rows up to which a table stays on one page. */
const whole = 14;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = (name: '--ink' | '--rule', eighths: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: eighths,
  color: hex(colour(name)),
});

/** A caption above a table, and the name of the bookmark that leads to it. */
export interface TableCaption {
  inlines: readonly Inline[];
  bookmark?: string;
  /** What stands below it in small type. */
  note?: readonly Inline[];
}

/**
 * A table of data: its caption above, kept with it; header rows that every page repeats; rows that do
 * not split; below it the notes of header cells. Word would join two tables that touch, so a
 * paragraph ends it.
 */
export function dataTable(
  table: ReportTable,
  context: DocxContext,
  where: BlockSetting,
  writeCell: WriteWordCell,
  caption: TableCaption | undefined = table.caption && { inlines: table.caption },
): Child[] {
  const { widths, numeric, small } = widthsOf(table, where.width, context.look);
  const rows = [...table.head, ...table.body];
  const columns = columnsAt(rows);
  const isShort = table.body.length <= whole;
  const written = rows.map((row, index) => {
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
    gridTable(written, widths, 'DataTable', where, context),
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

/** The rule below the header is the only strong one; cells that span rows end where they end. */
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

/** Blank at both sides of a cell. */
const cellMargin = 90;

function gridTable(
  rows: TableRow[],
  widths: number[],
  style: string,
  { depth }: BlockSetting,
  { look }: DocxContext,
  options: Partial<ITableOptions> = {},
): Table {
  const left = depth < 0 ? 0 : (depth + 1) * twips(2 * look.body.size);
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

/** Key figures: what is measured at the left, the figure at the right. */
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

/** A shaded box: a table of one cell, since paragraphs of different indents do not shade as one. */
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

/** Width for a table in twentieths of a point: what the list around it leaves. */
function widthIn({ width, depth }: BlockSetting, { look }: DocxContext): number {
  return twips(width) - (depth < 0 ? 0 : (depth + 1) * twips(2 * look.body.size));
}

/** The small blank paragraph that ends a table. */
function spacer(): Paragraph {
  return new Paragraph({ style: 'Spacer' });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
