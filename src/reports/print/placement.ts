import { emWidth } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import type { LayoutStyle } from './layout-styles.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import { endOfText } from '../tree/evidence-id.ts';
import {
  plainText,
  type Block,
  type FigureData,
  type ReportFigure,
  type ReportTable,
} from '../tree/tree.ts';

/** Share of a page that the text below a figure must fill for the figure to float. */
const fillsBelow = 0.7;

/** Share of a page that an item may take and still be kept whole. */
const longestWholeItem = 0.4;

/**
 * The figures that float to the bottom of their page or a later one while text fills the space
 * above, so that no page is left half empty: those followed by text that fills most of a page. A
 * figure near the end of the report or of its part stays in place, and so does one that is all its
 * section holds. On a sheet with lines to write on all stay, since its questions come after them. No
 * figure floats if a list item is long: an item must not break on a page with a float.
 */
export function floatingFigures(
  blocks: readonly Block[],
  style: LayoutStyle,
  lang: Lang,
): ReadonlySet<ReportFigure> {
  const floating = new Set<ReportFigure>();
  if (allBlocks(blocks).some(({ kind }) => kind === 'lines')) return floating;
  const text = blocks.slice(0, endOfText(blocks));
  if (longestItem(text, style, lang) > longestWholeItem * style.height) return floating;
  let heightBelow = 0;
  for (const [index, block] of [...text.entries()].reverse()) {
    if (block.kind === 'part') heightBelow = 0;
    else if (block.kind !== 'figure') heightBelow += heightOf(block, style, lang);
    else if (
      heightBelow >= fillsBelow * style.height &&
      !isWholeSection(blocks, index) &&
      // A table after it is tall, and both would leave a hole between them; so would one before it and
      // the figures beside it, since the pointer would stand alone.
      blocks[index + 1]?.kind !== 'table' &&
      textBefore(blocks, index)?.kind !== 'table'
    )
      floating.add(block);
  }
  return floating;
}

/** The block before the one at `index`, and before the figures ahead of it. */
export const textBefore = (blocks: readonly Block[], index: number): Block | undefined =>
  blocks
    .slice(0, index)
    .filter(({ kind }) => kind !== 'figure')
    .at(-1);

/** Whether a figure is the only block between two headings. */
function isWholeSection(blocks: readonly Block[], index: number): boolean {
  return blocks[index - 1]?.kind === 'heading' && blocks[index + 1]?.kind === 'heading';
}

function longestItem(blocks: readonly Block[], style: LayoutStyle, lang: Lang): number {
  const heights = blocks.map((block) => {
    if (block.kind === 'list')
      return Math.max(...block.items.map((item) => total(item, style, lang)));
    return block.kind === 'quote' || block.kind === 'summary'
      ? longestItem(block.blocks, style, lang)
      : 0;
  });
  return Math.max(0, ...heights);
}

/** Approximate number of pages of blocks and data tables. */
export function pagesOf(
  blocks: readonly Block[],
  data: readonly FigureData[],
  style: LayoutStyle,
  lang: Lang,
): number {
  const tables = data.reduce((sum, { table }) => sum + heightOfTable(table, style), 0);
  return (total(blocks, style, lang) + tables) / style.height;
}

function heightOfTable({ body }: ReportTable, style: LayoutStyle): number {
  return (body.length + 3) * 2 * style.table.broken;
}

/** Approximate height in points; single lines do not matter for page estimates. */
function heightOf(block: Block, style: LayoutStyle, lang: Lang): number {
  const pitch = style.pitch[lang];
  switch (block.kind) {
    case 'part':
      return style.height / 2;
    case 'heading':
      return 2.5 * pitch;
    case 'paragraph':
    case 'line':
      return (
        Math.ceil((emWidth(plainText(block.children)) * style.size[lang]) / style.width) * pitch
      );
    case 'list':
      return total(block.items.flat(), style, lang);
    case 'terms':
      return block.items.length * 1.3 * pitch;
    case 'table':
      return heightOfTable(block.table, style);
    case 'quote':
    case 'summary':
      return total(block.blocks, style, lang) + 2 * pitch;
    case 'lines':
      return 1.2 * block.count * pitch;
    case 'figure':
      return 0.4 * style.height;
  }
}

function total(blocks: readonly Block[], style: LayoutStyle, lang: Lang): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, style, lang), 0);
}
