import { emWidth } from '#src/lib/text-width.ts';
import type { Lang } from '#src/model.ts';
import type { LayoutStyle } from './layout-styles.ts';
import {
  plainText,
  type Block,
  type FigureData,
  type ReportFigure,
  type ReportTable,
} from '../tree/tree.ts';

/**
 * The figures that move to the foot of their page or of a later one while the text goes on above
 * them, so that no page is left half empty. They are those that at least a page of text follows.
 * A figure near the end of the report or of its part stays where it stands, and so does one that
 * is all its section holds. So do all where an item of a list is long, since an item must not break
 * on a page with such a figure.
 */
export function floatingFigures(
  blocks: readonly Block[],
  look: LayoutStyle,
  lang: Lang,
): ReadonlySet<ReportFigure> {
  const floating = new Set<ReportFigure>();
  if (longestItem(blocks, look, lang) > look.height / 3) return floating;
  let following = 0;
  for (const [index, block] of [...blocks.entries()].toReversed()) {
    if (block.kind === 'part') following = 0;
    else if (block.kind !== 'figure') following += heightOf(block, look, lang);
    else if (following >= look.height && !isWholeSection(blocks, index)) floating.add(block);
  }
  return floating;
}

/** Whether a figure stands alone between two headings. */
function isWholeSection(blocks: readonly Block[], index: number): boolean {
  return blocks[index - 1]?.kind === 'heading' && blocks[index + 1]?.kind === 'heading';
}

function longestItem(blocks: readonly Block[], look: LayoutStyle, lang: Lang): number {
  const heights = blocks.map((block) => {
    if (block.kind === 'list')
      return Math.max(...block.items.map((item) => total(item, look, lang)));
    return block.kind === 'quote' || block.kind === 'summary'
      ? longestItem(block.blocks, look, lang)
      : 0;
  });
  return Math.max(0, ...heights);
}

/** The pages that blocks and the tables behind figures take, roughly. */
export function pagesOf(
  blocks: readonly Block[],
  data: readonly FigureData[],
  look: LayoutStyle,
  lang: Lang,
): number {
  const tables = data.reduce((sum, { table }) => sum + heightOfTable(table, look), 0);
  return (total(blocks, look, lang) + tables) / look.height;
}

function heightOfTable({ body }: ReportTable, look: LayoutStyle): number {
  return (body.length + 3) * 2 * look.table.broken;
}

/** A rough height in points: whether text fills a page is not a matter of single lines. */
function heightOf(block: Block, look: LayoutStyle, lang: Lang): number {
  const pitch = look.pitch[lang];
  switch (block.kind) {
    case 'part':
      return look.height / 2;
    case 'heading':
      return 2.5 * pitch;
    case 'paragraph':
      return Math.ceil((emWidth(plainText(block.children)) * look.size[lang]) / look.width) * pitch;
    case 'list':
      return total(block.items.flat(), look, lang);
    case 'terms':
      return block.items.length * 1.3 * pitch;
    case 'table':
      return heightOfTable(block.table, look);
    case 'quote':
    case 'summary':
      return total(block.blocks, look, lang) + 2 * pitch;
    case 'figure':
      return 0.4 * look.height;
  }
}

function total(blocks: readonly Block[], look: LayoutStyle, lang: Lang): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, look, lang), 0);
}
