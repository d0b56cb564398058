import type { Block } from './tree.ts';

/** All blocks of a tree, parents before children. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(blocksWithin(block))]);
}

/** Child blocks in reading order. */
function blocksWithin(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat();
    case 'terms':
      return block.items.flatMap(({ descriptions }) => descriptions.flat());
    case 'table':
      return [...block.table.head, ...block.table.body].flat().flatMap((cell) => cell.blocks);
    case 'quote':
    case 'summary':
      return block.blocks;
    case 'part':
    case 'heading':
    case 'paragraph':
    case 'line':
    case 'figure':
    case 'lines':
      return [];
  }
}
