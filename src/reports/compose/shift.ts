import { mapBlocks, mapData, type Change } from '../tree/map-tree.ts';
import type { Block, FigureData, ReportHeading, ReportTree } from '../tree/tree.ts';

/** How the blocks of one page change when they become a part of a longer report. */
export interface Shift {
  /** Put before every id, so that two pages may use the same. */
  prefix: string;
  /** Levels that headings move down. */
  levels: number;
  /** Figures and data tables that stand before. */
  figures: number;
  data: number;
}

/** The blocks and data tables of a page as a part of a longer report. */
export function shifted(
  { blocks, data }: Pick<ReportTree, 'blocks' | 'data'>,
  { prefix, levels, figures, data: tables }: Shift,
): { blocks: Block[]; data: FigureData[] } {
  const change: Change = {
    inline: (inline) =>
      inline.kind === 'link' && inline.target.kind === 'heading' && inline.target.part === undefined
        ? [{ ...inline, target: { kind: 'heading', id: prefix + inline.target.id } }]
        : [inline],
    block: (block) => {
      if (block.kind === 'heading') {
        const level = Math.min(4, block.level + levels) as ReportHeading['level'];
        return { ...block, level, ...(block.id === undefined ? {} : { id: prefix + block.id }) };
      }
      if (block.kind !== 'figure') return block;
      return {
        ...block,
        number: block.number + figures,
        drawings: block.drawings.map((one) => ({ ...one, name: prefix + one.name })),
        ...(block.data === undefined ? {} : { data: block.data + tables }),
      };
    },
  };
  return {
    blocks: mapBlocks(blocks, change),
    data: mapData(data, change).map((one) => ({ ...one, figure: one.figure + figures })),
  };
}
