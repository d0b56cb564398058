import { plainText, type Block, type ReportFigure } from './tree.ts';
import { emWidth } from './typst-table.ts';

/** Height of the text block of a page in points, as the template sets it. */
const pageHeight = 686;
const lineHeight = 18;
const emPerLine = 41;

/**
 * The figures that move to the foot of their page or of a later one while the text goes on above
 * them, so that no page is left half empty; each with the label that leads to it. They are those
 * that at least a page of text follows. A figure near the end stays where it stands.
 */
export function floatingFigures(blocks: readonly Block[]): ReadonlyMap<ReportFigure, string> {
  const floating = new Map<ReportFigure, string>();
  let following = 0;
  for (const block of blocks.toReversed()) {
    if (block.kind !== 'figure') following += heightOf(block);
    else if (following >= pageHeight) floating.set(block, `floating-figure-${floating.size + 1}`);
  }
  return floating;
}

/** The pages that blocks take, roughly. */
export function pagesOf(blocks: readonly Block[]): number {
  return total(blocks) / pageHeight;
}

/** A rough height in points: whether text fills a page is not a matter of single lines. */
function heightOf(block: Block): number {
  switch (block.kind) {
    case 'part':
      return pageHeight / 2;
    case 'heading':
      return 2.5 * lineHeight;
    case 'paragraph':
      return Math.ceil(emWidth(plainText(block.children)) / emPerLine) * lineHeight;
    case 'list':
      return total(block.items.flat());
    case 'terms':
      return block.items.length * 1.3 * lineHeight;
    case 'table':
      return (block.table.body.length + 3) * lineHeight;
    case 'quote':
    case 'summary':
      return total(block.blocks) + 2 * lineHeight;
    case 'figure':
      return 0.4 * pageHeight;
  }
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + heightOf(block), 0);
}
