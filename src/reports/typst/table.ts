import { emWidth } from '#src/lib/text/text-width.ts';
import { withRemarksBelow } from '../print/head-remarks.ts';
import { rowHeads } from '../print/row-heads.ts';
import { shapeOf } from '../print/table-shape.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import {
  notesIn,
  plainText,
  type Block,
  type FigureData,
  type Inline,
  type ReportTable,
  type TableRow,
} from '../tree/tree.ts';
import { figureName, tableName } from './figure.ts';
import { inlineMarkup, type TypstContext } from './inlines.ts';
import { quoted } from './text.ts';

/** The blocks of a cell as Typst markup. */
type WriteCell = (blocks: readonly Block[]) => string;

/** A table with a repeated header; `behind` is set for the data table of a figure. */
export function dataTableMarkup(
  given: ReportTable,
  context: TypstContext,
  write: WriteCell,
  behind?: FigureData,
): string {
  const { table, widths, aligns, size, gap, whole, wholeRows } = shapeOf(
    withRemarksBelow(given),
    context.style,
  );
  const heads = table.head
    .map((row) => row.map((cell) => cellMarkup(cell, write)).join(', '))
    .join(',\n  ');
  const body = (rows: readonly TableRow[]): string =>
    rows
      .map((row, index) => {
        const isEnd = !whole && index >= rows.length - 2;
        const mark = isEnd ? `#row-end(${quoted(context.place.now)})` : '';
        return row.map((cell, at) => cellMarkup(cell, write, at === 0 ? mark : '')).join(', ');
      })
      .join(',\n  ');
  const notes = table.headNotes
    .map((note) => `[${inlineMarkup(note, context, 'aside')}],`)
    .join(' ');
  return [
    `#data-table(columns: (${widths.join(', ')},), align: (${aligns.join(', ')},), size: ${size}pt, gap: ${gap}pt,`,
    `  ${captionMarkup(given, context, behind)}whole: ${String(whole)}, whole-rows: ${String(wholeRows)}, start: ${startMarkup(given, context, behind)}, place: ${quoted(context.place.now)}, continued: ${quoted(continuedWords(given, context))}, head-rows: ${table.head.length}, row-heads: (${[...rowHeads(table)].map((row) => `${row},`).join(' ')}), notes: (${notes}),`,
    `  head: (${heads}${table.head.length > 0 ? ',' : ''}),`,
    `  ${body(table.body)})`,
  ].join('\n');
}

/**
 * What stays together at the start of a table: the cells of its first two rows, and the height in
 * points of the notes in them and above them, approximately.
 */
function startMarkup(
  { body, caption = [] }: ReportTable,
  { style: { width } }: TypstContext,
  behind?: FigureData,
): string {
  const rows = body.slice(0, 2);
  const runs = rows.flat().flatMap(({ blocks }) => runsIn(blocks));
  const notes = notesIn([...(behind?.title ?? []), ...caption, ...runs]);
  const lines = notes.reduce(
    (sum, { children }) => sum + Math.ceil((emWidth(plainText(children)) * noteType) / width),
    0,
  );
  const room = lines === 0 ? 0 : lines * notePitch + notePitch;
  return `(cells: ${String(rows.flat().length)}, notes: ${room.toFixed(0)}pt)`;
}

/** Size and distance of the lines of a note, in points. */
const noteType = 8.5;
const notePitch = 11;

const runsIn = (blocks: readonly Block[]): Inline[] =>
  allBlocks(blocks).flatMap((block) => (block.kind === 'paragraph' ? block.children : []));

/** What stands above a table where it goes on: 续表 3. */
function continuedWords({ number }: ReportTable, { words }: TypstContext): string {
  return number === undefined
    ? words.continued
    : words.continuedTable.replace('{number}', String(number));
}

/** Table caption: number and title; for a data table also its figure and its own caption. */
function captionMarkup(table: ReportTable, context: TypstContext, behind?: FigureData): string {
  const title = behind?.title ?? table.caption;
  if (title === undefined) return '';
  const name = tableName(table.number, context);
  const number = name === '' ? '' : `#${quoted(name + context.words.afterNumber)}`;
  const label = context.labels.get(table);
  const at = label === undefined ? '' : `at: ${quoted(label)}, `;
  const lead = behind === undefined ? '' : `lead: [${leadMarkup(behind, context)}], `;
  return `caption: [${number}${inlineMarkup(title, context, 'aside')}], ${at}${lead}`;
}

function leadMarkup({ figure, table }: FigureData, context: TypstContext): string {
  const words = context.words.dataOfFigure.replace('{figure}', figureName(figure, context));
  if (table.caption === undefined) return `#${quoted(words)}`;
  return `#${quoted(words + context.words.afterLead)}${inlineMarkup(table.caption, context, 'aside')}`;
}

function cellMarkup(cell: TableRow[number], write: WriteCell, mark = ''): string {
  const content = `[${mark}${write(cell.blocks)}]`;
  if (cell.colspan === 1 && cell.rowspan === 1) return content;
  return `table.cell(colspan: ${cell.colspan}, rowspan: ${cell.rowspan})${content}`;
}
