import { emWidth } from '#src/lib/text-width.ts';
import { notesIn, plainText, type Block, type Inline } from '../tree/tree.ts';

/** Characters of a line of GB/T 9704, the unit of the room that a recipe gives to a brief. */
const line = 28;
/** Width of a list, which is indented, and of the descriptions beside terms. */
const listWidth = line - 2;
const termsWidth = line - 8;
/** Notes are set smaller: more characters in a line, and lower lines. */
const noteLine = 46;
const noteHeight = 0.6;
/** Space above a heading, between what the two layouts leave. */
const headingSpace = 0.7;
/** Lines that a drawing takes. */
const figureHeight = 11;

/** Lines that a run takes with its notes; at least one. */
function linesOfRun(run: readonly Inline[], width = line): number {
  const notes = notesIn(run).map(({ children }) =>
    Math.ceil(emWidth(plainText(children)) / noteLine),
  );
  const text = Math.max(1, Math.ceil(emWidth(plainText(run)) / width));
  return text + notes.reduce((sum, lines) => sum + lines, 0) * noteHeight;
}

/** Lines that blocks take, approximately. */
export function linesOf(blocks: readonly Block[], width = line): number {
  return blocks.reduce((sum, block) => sum + linesOfBlock(block, width), 0);
}

function linesOfBlock(block: Block, width: number): number {
  switch (block.kind) {
    case 'part':
    case 'heading':
      return headingSpace + linesOfRun('heading' in block ? block.heading : block.children);
    case 'paragraph':
      return linesOfRun(block.children, width);
    case 'list':
      return linesOf(block.items.flat(), Math.min(width, listWidth));
    case 'terms':
      return block.items.reduce(
        (sum, { descriptions }) => sum + linesOf(descriptions.flat(), termsWidth),
        0,
      );
    case 'table':
      return (block.table.head.length + block.table.body.length) * 1.5;
    case 'quote':
    case 'summary':
      return linesOf(block.blocks, width) + 1;
    case 'figure':
      return figureHeight;
  }
}
