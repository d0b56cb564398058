import type { Block, ReportTree } from './tree.ts';

/**
 * Numbers the tables of a report from 1: captioned tables of the text first, then the data tables
 * of figures.
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
