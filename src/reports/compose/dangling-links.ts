import { mapBlocks, mapData, mapInlines, type Change } from '../tree/map-tree.ts';
import type { Block, ReportTree } from '../tree/tree.ts';

/**
 * Fixes links to headings that are not printed: they point to the part that contains the heading,
 * or become plain text when that part is not printed either.
 */
export function withoutDanglingLinks(tree: ReportTree): ReportTree {
  const known = new Set(idsOf(tree.blocks));
  const change: Change = {
    inline: (inline) => {
      if (inline.kind !== 'link' || inline.target.kind !== 'heading') return [inline];
      const { id, part } = inline.target;
      if (known.has(id)) return [inline];
      return part !== undefined && known.has(part)
        ? [{ ...inline, target: { kind: 'heading', id: part } }]
        : inline.children;
    },
  };
  const { heading, lede } = tree;
  return {
    ...tree,
    heading: mapInlines(heading, change),
    ...(lede === undefined ? {} : { lede: mapInlines(lede, change) }),
    blocks: mapBlocks(tree.blocks, change),
    data: mapData(tree.data, change),
  };
}

function idsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'part') return [block.id];
    if (block.kind === 'heading') return block.id === undefined ? [] : [block.id];
    return block.kind === 'summary' || block.kind === 'quote' ? idsOf(block.blocks) : [];
  });
}
