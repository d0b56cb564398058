import { reportWords } from '#src/i18n/print.ts';
import type { ReadPart, ReportChoice } from '../request/choice.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { list } from '#src/i18n/punctuation.ts';
import type { Layout } from '../options.ts';
import type { OwnWords } from '../request/own-words.ts';
import { ownAttachments } from './closing.ts';
import { ownBlocks } from './own-words.ts';
import { addressHeight, heightOf, roomOn, sheetOf, type Sheet } from './room.ts';
import {
  isFigureId,
  onlySections,
  plainId,
  sectionsInOrder,
  withoutEmptySections,
  withoutSections,
} from './sections.ts';
import { shortened } from './shorten.ts';
import { tablesTold } from './tables-told.ts';
import {
  plainText,
  type Block,
  type FigureData,
  type Inline,
  type ReportTree,
} from '../tree/tree.ts';

type Content = Pick<ReportTree, 'blocks' | 'data' | 'limit'>;

/** The layout that the pages of a recipe are estimated in, and points that they have in addition. */
export interface RoomFor {
  layout: Layout;
  points: number;
}

/**
 * What is printed of a page: the chosen sections, or those of the recipe, as far as the recipe has
 * room for them.
 */
export function selectContent(
  { part, address, tree }: ReadPart,
  { sections: chosen, full = false, own = {} }: ReportChoice,
  { siteUrl }: { siteUrl?: string },
  { layout, points }: RoomFor,
): Content {
  if (!('page' in part)) return tree;
  const leaveOut = part['leave-out'].filter((id) => chosen?.includes(plainId(id)) !== true);
  const some = chosenBlocks(withoutSections(tree.blocks, leaveOut), part.sections, chosen);
  const blocks = withNewPages(withoutEmptySections(some), part['new-page']);
  const { 'most-pages': pages, whole, 'give-way': giveWay } = part;
  const { blocks: shown, ...limited } =
    pages === undefined || full ? { blocks } : inRoom(blocks, pages);
  const printed = leaveOut.includes('chart-data') ? withoutData(shown) : onlyUsed(shown, tree.data);
  return { ...printed, ...limited };

  function inRoom(all: readonly Block[], most: number): Omit<Content, 'data'> {
    const sheet = { ...sheetOf(layout, tree.lang), told: tablesTold(all) };
    const { rest, leftOut } = reportWords[tree.lang];
    const url = siteUrl === undefined ? undefined : new URL(address.slice(1), siteUrl).href;
    const titled = own.title === undefined ? tree : { ...tree, heading: textRun(own.title) };
    const taken = ownHeight(own, sheet) + (url === undefined ? 0 : addressHeight(url, sheet));
    const height = roomOn({ ...titled, blocks: all }, most, sheet) - taken + points;
    const room = { height, sheet, whole, giveWay };
    const link = (text: string, id?: string): Inline[] => {
      const words: Inline = { kind: 'text', text };
      if (url === undefined) return [words];
      const target = { kind: 'web' as const, url: url + (id === undefined ? '' : `#${id}`) };
      return [{ kind: 'link', target: { ...target, shown: false }, children: [words] }];
    };
    const small = (children: Inline[]): Inline[] => [{ kind: 'small', children }];
    const { blocks: fitted, cut, left } = shortened(all, room, (id) => small(link(rest, id)));
    const limit = { pages: most, cut };
    if (left.length === 0) return { blocks: fitted, limit };
    const names = list(
      left.map(({ children }) => plainText(children)),
      tree.lang,
    );
    const words = link(interpolate(leftOut, { sections: names }));
    return { blocks: [...fitted, { kind: 'paragraph', children: small(words) }], limit };
  }
}

const textRun = (text: string): Inline[] => [{ kind: 'text', text }];

/** Height of the words of whoever makes the report, besides the title. */
function ownHeight(own: OwnWords, sheet: Sheet): number {
  const { before, after } = ownBlocks(own, sheet.lang);
  const lines = ownAttachments(own.attach).map((name): Block => ({
    kind: 'line',
    side: 'left',
    children: textRun(name),
  }));
  // Attachments and the signature stand apart from the text by a line each.
  const gaps = [lines, after].filter(({ length }) => length > 0).length;
  return heightOf([...before, ...lines, ...after], sheet) + gaps * sheet.pitch;
}

/**
 * The sections of a recipe in its order, or all; of those that a reader has chosen, the ones that
 * the recipe does not list follow in the order of the page. Its charts stay.
 */
function chosenBlocks(
  blocks: readonly Block[],
  listed: readonly string[] | undefined,
  chosen: readonly string[] | undefined,
): readonly Block[] {
  if (listed === undefined) return chosen === undefined ? blocks : onlySections(blocks, chosen);
  if (chosen === undefined) return sectionsInOrder(blocks, listed);
  const known = listed.filter((id) => isFigureId(id) || chosen.includes(plainId(id)));
  const others = chosen.filter((id) => !listed.some((one) => plainId(one) === id));
  return [...sectionsInOrder(blocks, known), ...onlySections(blocks, others)];
}

/** Begins a new page before sections. */
function withNewPages(blocks: readonly Block[], sections: readonly string[]): Block[] {
  const ids = new Set(sections.map(plainId));
  return blocks.map((block) =>
    block.kind === 'heading' && block.id !== undefined && ids.has(block.id)
      ? { ...block, newPage: true }
      : block,
  );
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
