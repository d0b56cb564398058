import { emWidth } from '#src/lib/text-width.ts';
import { evidenceId } from '../tree/evidence-id.ts';
import {
  plainText,
  type Block,
  type FigureData,
  type Inline,
  type ReportFigure,
  type ReportTable,
  type TableRow,
} from '../tree/tree.ts';
import { figureMarkup, figureName, tableName } from './figure.ts';
import { inlineMarkup, type TypstSetting, type TypstContext } from './inlines.ts';
import { partNumber } from '../print/heading-number.ts';
import { rowHeads } from '../print/row-heads.ts';
import { shapeOf } from '../print/table-shape.ts';
import { halvesOf, isBeside, isRegister, isSmall, smallItems } from './list-kinds.ts';
import { itemPlace, noPlace, placeName } from './page-breaks.ts';
import { quoted } from './text.ts';
import { titleMarkup } from './title.ts';

/** Blocks as Typst markup, separated by blank lines. */
function blockMarkup(blocks: readonly Block[], context: TypstContext, outlined = true): string {
  const parts = blocks.flatMap((block, index) => {
    const pointers = block.kind === 'figure' ? '' : pointersAfter(blocks, index, context);
    if (block.kind === 'paragraph') {
      const follows = outlined && blocks[index - 1]?.kind === 'heading';
      const mark = follows ? `#head-end(${quoted(context.place.now)})` : '';
      const own = paragraph(block.children, context, pointers, mark);
      return [opensNext(block, textAfter(blocks, index)) ? `#opening[${own}]` : own];
    }
    const own = oneBlock(block, context, outlined);
    return pointers === '' ? [own] : [own, `#par[${pointers}]`];
  });
  return parts.join('\n\n');
}

/**
 * The text of a report. A page can be ended before each block and each list item (see
 * `page-breaks.ts`). Headings and the block after them are one unit.
 */
export function textMarkup(blocks: readonly Block[], context: TypstContext): string {
  let part = 0;
  const parts = runsOf(blocks).map((run, index) => {
    if (run[0]?.kind === 'part') part += 1;
    context.place.now = placeName(part, index);
    return `#break-at(page-breaks, ${quoted(context.place.now)})\n${blockMarkup(run, context)}`;
  });
  context.place.now = noPlace;
  return parts.join('\n\n');
}

/** Positions of the sections of a report without parts, in order. */
export function sectionPlaces(blocks: readonly Block[]): string[] {
  return runsOf(blocks).flatMap(([first], index) =>
    first?.kind === 'heading' && first.level === 1 ? [placeName(0, index)] : [],
  );
}

/** Blocks that no page break parts. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const before = last?.filter(({ kind }) => kind !== 'figure').slice(-1)[0];
    // A figure and its pointer stay with the preceding block.
    const stays =
      last?.at(-1)?.kind === 'heading' || block.kind === 'figure' || opensNext(before, block);
    if (last !== undefined && stays) {
      last.push(block);
    } else {
      runs.push([block]);
    }
  }
  return runs;
}

/**
 * Whether a short paragraph introduces a table, or with its colon a list, from which it must not be
 * separated.
 */
function opensNext(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || next === undefined) return false;
  const text = plainText(block.children).trim();
  if (next.kind === 'list') return /[:：]$/u.test(text) && emWidth(text) < longestOpener.list;
  const opens = next.kind === 'table' || next.kind === 'terms';
  return opens && emWidth(text) < longestOpener.table;
}

/** Width in em of the longest paragraph that is kept with what it introduces. */
const longestOpener = { table: 60, list: 220 };

/** The block after the one at `index`, and after the figures behind it. */
const textAfter = (blocks: readonly Block[], index: number): Block | undefined =>
  blocks.slice(index + 1).find(({ kind }) => kind !== 'figure');

/** Pointers to the floating figures that followed the block at `index`. */
function pointersAfter(blocks: readonly Block[], index: number, context: TypstContext): string {
  const next = blocks[index + 1];
  if (next?.kind !== 'figure') return '';
  const own = context.floating.has(next) ? pointer(next, context) : '';
  return own + pointersAfter(blocks, index + 1, context);
}

function pointer(figure: ReportFigure, context: TypstContext): string {
  const { figureOnPage, figureHere } = context.words;
  const words = [figureOnPage, figureHere].map((one) =>
    quoted(one.replace('{figure}', figureName(figure.number, context))),
  );
  return `#figure-pointer(${words.join(', ')}, ${quoted(context.labels.get(figure) ?? '')})`;
}

function paragraph(
  children: readonly Inline[],
  context: TypstContext,
  after = '',
  before = '',
): string {
  const own = `#par[${before}${inlineMarkup(children, context, 'text')}${after}]`;
  return isSmall(children) ? `#remark[${own}]` : own;
}

function oneBlock(block: Block, context: TypstContext, outlined: boolean): string {
  switch (block.kind) {
    case 'part': {
      const kicker = block.kicker === undefined ? '' : `, kicker: ${quoted(block.kicker)}`;
      const title = titleMarkup(block.heading, block.breaks, context, 'heading');
      const number = partNumber(block);
      const numbered = number === undefined ? '' : `#within-contents(${quoted(number)})`;
      const name = quoted(block.kicker ?? plainText(block.heading));
      const lede =
        block.lede === undefined ? '' : `, lede: [${inlineMarkup(block.lede, context, 'text')}]`;
      return `#part-opening(layout: layout, name: ${name}${kicker}${lede})[#heading(level: 1)[${numbered}${title}]#label(${quoted(block.id)})]`;
    }
    case 'heading': {
      const label = block.id === undefined ? '' : `#label(${quoted(block.id)})`;
      const listed = outlined ? '' : ', outlined: false';
      const number = context.numbers.get(block);
      const before = number === undefined ? '' : `#${quoted(number)}`;
      const flush = block.id === evidenceId ? '#place.flush()\n' : '';
      const breaks = flush + (block.newPage === true ? '#pagebreak(weak: true)\n' : '');
      return `${breaks}#heading(level: ${block.level}${listed})[${before}${inlineMarkup(block.children, context, 'heading')}]${label}`;
    }
    case 'paragraph':
      return paragraph(block.children, context);
    case 'line':
      return `#own-line(${block.side})[${inlineMarkup(block.children, context, 'text')}]`;
    case 'list': {
      if (isRegister(block.items))
        return `#register(layout: layout)[#list(${itemsMarkup(block.items, context)})]`;
      const small = block.ordered ? smallItems(block.items) : undefined;
      if (small !== undefined)
        return `#small-entries(layout: layout, enum(start: ${String(block.start)}, ${itemsMarkup(small, context)}))`;
      if (isBeside(block, context))
        return `#side-by-side(${halvesOf(block.items)
          .map((half) => `list(${itemsMarkup(half, context)})`)
          .join(', ')})`;
      const start = block.ordered ? String(block.start) : 'none';
      const outer = context.place.now;
      const places = block.items.map((_, index) => itemPlace(outer, index));
      const items = block.items.map((item, index) => {
        context.place.now = places[index] ?? outer;
        return itemMarkup(item, context);
      });
      context.place.now = outer;
      const list = `#items-at(page-breaks, (${places.map((place) => `${quoted(place)},`).join(' ')}), ${start}, ${items.join(', ')})`;
      // What a sheet numbers without asking are its sources.
      const isAsked = block.items.flat().some(({ kind }) => kind === 'lines');
      return context.style.front !== undefined && block.ordered && !isAsked
        ? `#register(layout: layout)[${list}]`
        : list;
    }
    case 'terms': {
      const rows = block.items.map(({ terms, descriptions }) => {
        // Paragraphs, so that every line and its marks are one element of the structure.
        const term = terms.map((inlines) => inlineMarkup(inlines, context, 'text'));
        const description = descriptions.map((blocks) => blockMarkup(blocks, context, false));
        return `([#par[${term.join('#linebreak()')}]], [${description.join('#parbreak()')}])`;
      });
      return `#key-figures(layout: layout, ${rows.join(', ')})`;
    }
    case 'table':
      return tableMarkup(block.table, context);
    case 'quote':
      return `#quote(block: true)[${compactMarkup(block.blocks, context)}]`;
    case 'summary':
      return `#summary[${blockMarkup(block.blocks, context, false)}]`;
    case 'lines':
      return `#answer-lines(${String(block.count)})`;
    case 'figure':
      return figureMarkup(block, context);
  }
}

/**
 * List items are unbreakable if figures float: Typst 0.14 loses the structure of an item that
 * breaks on a page with a float, and PDF/UA export then fails.
 */
function itemMarkup(item: readonly Block[], context: TypstContext): string {
  const content = `[${compactMarkup(item, context)}]`;
  return context.floating.size === 0 ? content : `whole${content}`;
}

function itemsMarkup(items: readonly (readonly Block[])[], context: TypstContext): string {
  return items.map((item) => itemMarkup(item, context)).join(', ');
}

/** Blocks inside a list item or cell; a single paragraph is written without `par`. */
function compactMarkup(
  blocks: readonly Block[],
  context: TypstContext,
  place: TypstSetting = 'text',
): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? inlineMarkup(block.children, context, place)
        : oneBlock(block, context, false),
    )
    .join('#parbreak()');
}

/** A table with a repeated header; `behind` is set for the data table of a figure. */
export function tableMarkup(
  given: ReportTable,
  context: TypstContext,
  behind?: FigureData,
): string {
  const { table, widths, aligns, size, whole, wholeRows, start } = shapeOf(given, context.style);
  const cells = (rows: readonly TableRow[]): string =>
    rows.map((row) => row.map((cell) => cellMarkup(cell, context)).join(', ')).join(',\n  ');
  const body = (rows: readonly TableRow[]): string =>
    rows
      .map((row, index) => {
        const isEnd = !whole && index >= rows.length - 2;
        const mark = isEnd ? `#row-end(${quoted(context.place.now)})` : '';
        return row.map((cell, at) => cellMarkup(cell, context, at === 0 ? mark : '')).join(', ');
      })
      .join(',\n  ');
  const notes = table.headNotes
    .map((note) => `[${inlineMarkup(note, context, 'aside')}],`)
    .join(' ');
  return [
    `#data-table(columns: (${widths.join(', ')},), align: (${aligns.join(', ')},), size: ${size}pt,`,
    `  ${captionMarkup(given, context, behind)}whole: ${String(whole)}, whole-rows: ${String(wholeRows)}, start: ${start.toFixed(0)}pt, place: ${quoted(context.place.now)}, continued: ${quoted(continuedWords(given, context))}, head-rows: ${table.head.length}, row-heads: (${[...rowHeads(table)].map((row) => `${row},`).join(' ')}), notes: (${notes}),`,
    `  head: (${cells(table.head)}${table.head.length > 0 ? ',' : ''}),`,
    `  ${body(table.body)})`,
  ].join('\n');
}

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

function cellMarkup(cell: TableRow[number], context: TypstContext, mark = ''): string {
  const content = `[${mark}${compactMarkup(cell.blocks, context)}]`;
  if (cell.colspan === 1 && cell.rowspan === 1) return content;
  return `table.cell(colspan: ${cell.colspan}, rowspan: ${cell.rowspan})${content}`;
}
