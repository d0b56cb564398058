import { plainText, type Block } from '../tree/tree.ts';
import type { TypstContext } from './inlines.ts';
import { halvesOf, isBeside, isPlainList, smallItems, type ListBlock } from './list-kinds.ts';
import { itemPlace } from './page-breaks.ts';
import { quoted } from './text.ts';

/** The blocks of an item as Typst markup. */
type WriteItem = (blocks: readonly Block[]) => string;

/**
 * A list as Typst markup.
 *
 * @param after Markup at the end of the last item, of a plain list only.
 */
export function writtenList(
  block: ListBlock,
  context: TypstContext,
  write: WriteItem,
  after = '',
): string {
  if (!isPlainList(block, context)) return otherList(block, context, write);
  const outer = context.place.now;
  const places = block.items.map((_, index) => itemPlace(outer, index));
  const items = block.items.map((item, index) => {
    context.place.now = places[index] ?? outer;
    const isLast = index === block.items.length - 1;
    return itemMarkup(write(item) + (isLast ? after : ''), context);
  });
  context.place.now = outer;
  const start = block.ordered ? String(block.start) : 'none';
  const list = `#items-at(page-breaks, (${places.map((place) => `${quoted(place)},`).join(' ')}), ${start}, ${items.join(', ')})`;
  if (context.wholeLists.has(block)) return `#whole[${list}]`;
  // What a sheet numbers without asking are its sources.
  const isAsked = block.items.flat().some(({ kind }) => kind === 'lines');
  return context.style.front !== undefined && block.ordered && !isAsked
    ? `#register(layout: layout)[${list}]`
    : list;
}

/** A register, notes behind the text, or two halves beside each other. */
function otherList(block: ListBlock, context: TypstContext, write: WriteItem): string {
  const all = (items: readonly (readonly Block[])[]): string =>
    items.map((item) => itemMarkup(write(item), context)).join(', ');
  if (isBeside(block, context)) {
    const halves = halvesOf(block.items).map((half) => `list(${all(half)})`);
    return `#side-by-side(${halves.join(', ')})`;
  }
  const small = block.ordered ? smallItems(block.items) : undefined;
  return small === undefined
    ? `#register(layout: layout)[#list(${all(block.items)})]`
    : `#small-entries(layout: layout, enum(start: ${String(block.start)}, ${small.map((item) => entryMarkup(item, write, context)).join(', ')}))`;
}

/** Characters from which on an entry of evidence would leave a hole if it moved to a page as a whole. */
const longEntry = 600;

/** An entry of evidence: a long one goes on overleaf, unless that costs its structure (`compile.ts`). */
function entryMarkup(item: readonly Block[], write: WriteItem, context: TypstContext): string {
  const text = item.map((block) => (block.kind === 'paragraph' ? plainText(block.children) : ''));
  return text.join('').length > longEntry && context.floating.size > 0
    ? `long-entry(page-breaks)[${write(item)}]`
    : itemMarkup(write(item), context);
}

/**
 * List items are unbreakable if figures float: Typst 0.14 loses the structure of an item that
 * breaks on a page with a float, and PDF/UA export then fails.
 */
function itemMarkup(markup: string, { floating }: TypstContext): string {
  return floating.size === 0 ? `[${markup}]` : `whole[${markup}]`;
}
