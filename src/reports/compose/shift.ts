import { mapBlocks, mapData, mapInlines, type Change } from '../tree/map-tree.ts';
import type { Block, FigureData, Inline, ReportHeading, ReportTree } from '../tree/tree.ts';

/** Offsets applied to a page when it becomes a part of a longer report. */
export interface Shift {
  /** Prefix of every id, so that ids of different pages do not collide. */
  prefix: string;
  /** Heading levels to add. */
  levels: number;
  /** Number of figures and data tables before this page. */
  figures: number;
  data: number;
}

/** Shifts ids, levels and numbers of a page for a longer report. */
export function shifted(
  { blocks, data }: Pick<ReportTree, 'blocks' | 'data'>,
  { prefix, levels, figures, data: tables }: Shift,
): { blocks: Block[]; data: FigureData[] } {
  const change: Change = {
    inline: (inline) => [shiftedInline(inline, prefix)],
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

/** Shifts the ids of a title or lede. */
export function shiftedRun(run: readonly Inline[], prefix: string): Inline[] {
  return mapInlines(run, { inline: (inline) => [shiftedInline(inline, prefix)] });
}

/** Evidence on another page has one note in the whole report, so its id stays. */
function shiftedInline(inline: Inline, prefix: string): Inline {
  if (inline.kind === 'note' && inline.id !== undefined && inline.said === undefined)
    return { ...inline, id: prefix + inline.id };
  return inline.kind === 'link' &&
    inline.target.kind === 'heading' &&
    inline.target.part === undefined
    ? { ...inline, target: { kind: 'heading', id: prefix + inline.target.id } }
    : inline;
}
