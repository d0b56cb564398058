import { emWidth } from '#src/lib/text-width.ts';
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
import { shapeOf } from './table.ts';
import { itemPlace, noPlace, placeName } from './page-breaks.ts';
import { quoted } from './text.ts';

/** Blocks as Typst markup, one a line, with blank lines between them. */
function blockMarkup(blocks: readonly Block[], writing: TypstContext, outlined = true): string {
  const parts = blocks.flatMap((block, index) => {
    const pointers = block.kind === 'figure' ? '' : pointersAfter(blocks, index, writing);
    if (block.kind === 'paragraph') {
      const own = paragraph(block.children, writing, pointers);
      return [opensTable(block, blocks[index + 1]) ? `#opening[${own}]` : own];
    }
    const own = oneBlock(block, writing, outlined);
    return pointers === '' ? [own] : [own, `#par[${pointers}]`];
  });
  return parts.join('\n\n');
}

/**
 * The blocks of a report. Before each, and before each item of a list, a page can be made to end:
 * see `turns.ts`. Headings and what follows them are one place.
 */
export function textMarkup(blocks: readonly Block[], writing: TypstContext): string {
  let part = 0;
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    // A figure and the pointer to it belong to what stands before.
    if (last !== undefined && (last.at(-1)?.kind === 'heading' || block.kind === 'figure')) {
      last.push(block);
    } else {
      runs.push([block]);
    }
  }
  const parts = runs.map((run, index) => {
    if (run[0]?.kind === 'part') part += 1;
    writing.place.now = placeName(part, index);
    return `#turn-at(turns, ${quoted(writing.place.now)})\n${blockMarkup(run, writing)}`;
  });
  writing.place.now = noPlace;
  return parts.join('\n\n');
}

/** Whether a line or two stand before a table, which they must not be parted from. */
function opensTable(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || (next?.kind !== 'table' && next?.kind !== 'terms'))
    return false;
  return emWidth(plainText(block.children)) < 60;
}

/** What tells a reader where the figures are that stood after the block at `index`. */
function pointersAfter(blocks: readonly Block[], index: number, writing: TypstContext): string {
  const next = blocks[index + 1];
  if (next?.kind !== 'figure') return '';
  const own = writing.floating.has(next) ? pointer(next, writing) : '';
  return own + pointersAfter(blocks, index + 1, writing);
}

function pointer(figure: ReportFigure, writing: TypstContext): string {
  const words = writing.words.figureOnPage.replace('{figure}', figureName(figure.number, writing));
  return `#figure-pointer(${quoted(words)}, ${quoted(writing.labels.get(figure) ?? '')})`;
}

function paragraph(children: readonly Inline[], writing: TypstContext, after = ''): string {
  const own = `#par[${inlineMarkup(children, writing, 'text')}${after}]`;
  return isSmall(children) ? `#remark[${own}]` : own;
}

function oneBlock(block: Block, writing: TypstContext, outlined: boolean): string {
  switch (block.kind) {
    case 'part': {
      const kicker = block.kicker === undefined ? '' : `, kicker: ${quoted(block.kicker)}`;
      const lede =
        block.lede === undefined ? '' : `, lede: [${inlineMarkup(block.lede, writing, 'text')}]`;
      return `#part-opening(look: look${kicker}${lede})[#heading(level: 1)[${inlineMarkup(block.heading, writing, 'text')}]#label(${quoted(block.id)})]`;
    }
    case 'heading': {
      const label = block.id === undefined ? '' : `#label(${quoted(block.id)})`;
      const listed = outlined ? '' : ', outlined: false';
      const number = writing.numbers.get(block);
      const before = number === undefined ? '' : `#${quoted(number)}`;
      return `#heading(level: ${block.level}${listed})[${before}${inlineMarkup(block.children, writing, 'text')}]${label}`;
    }
    case 'paragraph':
      return paragraph(block.children, writing);
    case 'list': {
      if (isRegister(block.items))
        return `#register(look: look)[#list(${itemsMarkup(block.items, writing)})]`;
      const start = block.ordered ? String(block.start) : 'none';
      const outer = writing.place.now;
      const places = block.items.map((_, index) => itemPlace(outer, index));
      const items = block.items.map((item, index) => {
        writing.place.now = places[index] ?? outer;
        return itemMarkup(item, writing);
      });
      writing.place.now = outer;
      return `#items-at(turns, (${places.map((place) => `${quoted(place)},`).join(' ')}), ${start}, ${items.join(', ')})`;
    }
    case 'terms': {
      const rows = block.items.map(({ terms, descriptions }) => {
        const term = terms
          .map((inlines) => inlineMarkup(inlines, writing, 'text'))
          .join('#linebreak()');
        const description = descriptions
          .map((blocks) => compactMarkup(blocks, writing))
          .join('#parbreak()');
        return `([${term}], [${description}])`;
      });
      return `#key-figures(look: look, ${rows.join(', ')})`;
    }
    case 'table':
      return tableMarkup(block.table, writing);
    case 'quote':
      return `#quote(block: true)[${compactMarkup(block.blocks, writing)}]`;
    case 'summary':
      return `#summary[${blockMarkup(block.blocks, writing, false)}]`;
    case 'figure':
      return figureMarkup(block, writing);
  }
}

function isSmall(children: readonly Inline[]): boolean {
  return children.every(({ kind }) => kind === 'small');
}

/** Whether every item is an entry that ends with where it is from, set small. */
function isRegister(items: readonly (readonly Block[])[]): boolean {
  return items.every((item) => {
    const last = item.at(-1);
    return item.length > 1 && last?.kind === 'paragraph' && isSmall(last.children);
  });
}

/**
 * An item of a list stays whole where figures float: Typst 0.14 loses the structure of an item
 * that breaks on a page with a float, and then PDF/UA refuses the file.
 */
function itemMarkup(item: readonly Block[], writing: TypstContext): string {
  const content = `[${compactMarkup(item, writing)}]`;
  return writing.floating.size === 0 ? content : `whole${content}`;
}

function itemsMarkup(items: readonly (readonly Block[])[], writing: TypstContext): string {
  return items.map((item) => itemMarkup(item, writing)).join(', ');
}

/** Blocks inside an item or a cell: text that stands alone there is no paragraph of its own. */
function compactMarkup(
  blocks: readonly Block[],
  writing: TypstContext,
  place: TypstSetting = 'text',
): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? inlineMarkup(block.children, writing, place)
        : oneBlock(block, writing, false),
    )
    .join('#parbreak()');
}

/** A table whose header is repeated on every page it reaches; `behind` tells of the figure it stands behind. */
export function tableMarkup(
  given: ReportTable,
  writing: TypstContext,
  behind?: FigureData,
): string {
  const { table, widths, aligns, size, whole } = shapeOf(given, writing.look);
  const cells = (rows: readonly TableRow[]): string =>
    rows.map((row) => row.map((cell) => cellMarkup(cell, writing)).join(', ')).join(',\n  ');
  const notes = table.headNotes
    .map((note) => `[${inlineMarkup(note, writing, 'aside')}],`)
    .join(' ');
  return [
    `#data-table(columns: (${widths.join(', ')},), align: (${aligns.join(', ')},), size: ${size}pt,`,
    `  ${captionMarkup(given, writing, behind)}whole: ${String(whole)}, head-rows: ${table.head.length}, notes: (${notes}),`,
    `  head: (${cells(table.head)}${table.head.length > 0 ? ',' : ''}),`,
    `  ${cells(table.body)})`,
  ].join('\n');
}

/** Number and title of a table; below those of one behind a figure, which figure and its own caption. */
function captionMarkup(table: ReportTable, writing: TypstContext, behind?: FigureData): string {
  const title = behind?.title ?? table.caption;
  if (title === undefined) return '';
  const name = tableName(table.number, writing);
  const number = name === '' ? '' : `#${quoted(name + writing.words.afterNumber)}`;
  const label = writing.labels.get(table);
  const at = label === undefined ? '' : `at: ${quoted(label)}, `;
  const lead = behind === undefined ? '' : `lead: [${leadMarkup(behind, writing)}], `;
  return `caption: [${number}${inlineMarkup(title, writing, 'aside')}], ${at}${lead}`;
}

function leadMarkup({ figure, table }: FigureData, writing: TypstContext): string {
  const words = writing.words.dataOfFigure.replace('{figure}', figureName(figure, writing));
  if (table.caption === undefined) return `#${quoted(words)}`;
  return `#${quoted(words + writing.words.afterLead)}${inlineMarkup(table.caption, writing, 'aside')}`;
}

function cellMarkup(cell: TableRow[number], writing: TypstContext): string {
  const content = `[${compactMarkup(cell.blocks, writing)}]`;
  if (cell.colspan === 1 && cell.rowspan === 1) return content;
  return `table.cell(colspan: ${cell.colspan}, rowspan: ${cell.rowspan})${content}`;
}
