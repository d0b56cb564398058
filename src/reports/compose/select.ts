import { reportWords } from '#src/i18n/print.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import type { ReadPart, ReportChoice } from '../request/choice.ts';
import { onlySections, plainId, withoutSections } from './sections.ts';
import { shortened, type Room } from './shorten.ts';
import type { Block, FigureData, Inline, ReportTree } from '../tree/tree.ts';

type Content = Pick<ReportTree, 'blocks' | 'data'>;

/**
 * What is printed of a page: the chosen sections, or those of the recipe, as far as the recipe has
 * room for them.
 */
export function selectContent(
  { part, address, tree }: ReadPart,
  { sections: chosen, full = false }: ReportChoice,
  { siteUrl }: { siteUrl?: string },
): Content {
  if (!('page' in part)) return tree;
  const leaveOut = part['leave-out'].filter((id) => chosen?.includes(plainId(id)) !== true);
  const sections = chosen ?? part.sections;
  const some = sections === undefined ? tree.blocks : onlySections(tree.blocks, sections);
  const blocks = withoutSections(some, leaveOut);
  const { room, whole } = part;
  const shown = room === undefined || full ? blocks : inRoom(blocks, { lines: room, whole });
  return leaveOut.includes('chart-data') ? withoutData(shown) : onlyUsed(shown, tree.data);

  function inRoom(all: readonly Block[], room: Room): Block[] {
    const { rest, restAt } = reportWords[tree.lang];
    const url = siteUrl === undefined ? undefined : new URL(address.slice(1), siteUrl).href;
    const link = (text: string, id?: string): Inline[] => {
      const words: Inline = { kind: 'text', text };
      if (url === undefined) return [words];
      const target = { kind: 'web' as const, url: url + (id === undefined ? '' : `#${id}`) };
      return [{ kind: 'link', target: { ...target, shown: false }, children: [words] }];
    };
    const small = (children: Inline[]): Inline[] => [{ kind: 'small', children }];
    const { blocks: fitted, cut } = shortened(all, room, (id) => small(link(rest, id)));
    if (!cut) return fitted;
    const end = link(interpolate(restAt, { address: url ?? address }));
    return [...fitted, { kind: 'paragraph', children: small(end) }];
  }
}

function withoutData(blocks: readonly Block[]): Pick<ReportTree, 'blocks' | 'data'> {
  return {
    blocks: blocks.map((block) => {
      if (block.kind !== 'figure') return block;
      const figure = { ...block };
      delete figure.data;
      return figure;
    }),
    data: [],
  };
}

/** Keeps the data tables of the remaining figures and renumbers figures and tables. */
function onlyUsed(
  blocks: readonly Block[],
  data: readonly FigureData[],
): Pick<ReportTree, 'blocks' | 'data'> {
  const used: FigureData[] = [];
  let figures = 0;
  const counted = blocks.map((block): Block => {
    if (block.kind !== 'figure') return block;
    figures += 1;
    const own = data.filter(({ figure }) => figure === block.number);
    const at = used.length;
    used.push(...own.map((one) => ({ ...one, figure: figures })));
    return { ...block, number: figures, ...(own.length === 0 ? {} : { data: at }) };
  });
  return { blocks: counted, data: used };
}
