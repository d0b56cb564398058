import type { Block, ReportTree } from './tree.ts';

/**
 * A report whose tables are numbered from 1: those of the text that have a caption, then those
 * behind the figures.
 */
export function numbered(tree: ReportTree): ReportTree {
  let last = 0;
  const next = (): number => (last += 1);
  const blocks = tree.blocks.map((block): Block => {
    if (block.kind !== 'table' || block.table.caption === undefined) return block;
    return { ...block, table: { ...block.table, number: next() } };
  });
  const data = tree.data.map((one) => ({ ...one, table: { ...one.table, number: next() } }));
  return { ...tree, blocks, data };
}
