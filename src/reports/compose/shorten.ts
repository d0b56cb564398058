import { besideTerms, entryHeight, heightOf, type Sheet } from './room.ts';
import type { Block, Inline, ReportHeading } from '../tree/tree.ts';
import { idOf, plainId } from './sections.ts';

/** What a brief has room for. */
export interface Room {
  /** Height in points for everything that is printed. */
  height: number;
  sheet: Sheet;
  /** Ids of sections whose lists are printed whole. */
  whole: readonly string[];
  /** Ids of sections left out, in this order, where not even their first entries fit. */
  giveWay: readonly string[];
}

/** An entry of a list that may be left to the page. */
interface Entry {
  blocks: Block[];
  height: number;
}

/** A section with the entries of its lists, the first of every list first. */
interface Section {
  id?: string;
  blocks: Block[];
  entries: Entry[];
}

/**
 * Ends the lists of a page early, so that everything fits the room: the sections take turns, each
 * printing one more entry while there is room. Every section keeps its first entry, but those that
 * give way are left out where even that is too much. `rest` writes the words at the end of a
 * section that was cut, from its id.
 */
export function shortened(
  blocks: readonly Block[],
  { height, sheet, whole, giveWay }: Room,
  rest: (id: string | undefined) => Inline[],
): { blocks: Block[]; cut: boolean; left: ReportHeading[] } {
  const ids = whole.map(plainId);
  const all = sectionsOf(blocks, sheet).map((section) =>
    section.id !== undefined && ids.includes(section.id) ? { ...section, entries: [] } : section,
  );
  const sections = withoutThoseThatGiveWay(all, height, sheet, giveWay);
  const entries = sections.flatMap((section) => section.entries);
  const kept = entriesThatFit(sections, height - fixedHeight(sections, sheet), sheet.pitch);
  const left = new Set(entries.filter((entry) => !kept.has(entry)).map((entry) => entry.blocks));
  return {
    cut: left.size > 0 || sections.length < all.length,
    blocks: sections.flatMap(({ id, blocks: own, entries: some }) => {
      if (some.every((entry) => kept.has(entry))) return own;
      return withRest(withoutEntries(own, left), rest(id));
    }),
    left: all
      .filter((section) => !sections.includes(section))
      .flatMap(({ blocks: [first] }) => (first?.kind === 'heading' ? [first] : [])),
  };
}

/** Height of all that is printed in any case. */
function fixedHeight(sections: readonly Section[], sheet: Sheet): number {
  return sections.reduce(
    (sum, { blocks, entries }) =>
      sum + heightOf(blocks, sheet) - entries.reduce((all, entry) => all + entry.height, 0),
    0,
  );
}

/** Leaves out sections that give way until the others fit with their first entries. */
function withoutThoseThatGiveWay(
  all: readonly Section[],
  room: number,
  sheet: Sheet,
  giveWay: readonly string[],
): readonly Section[] {
  const least = (sections: readonly Section[]): number =>
    sections.reduce((sum, { entries: [first] }) => sum + (first?.height ?? 0), 0) +
    fixedHeight(sections, sheet);
  return giveWay
    .map(plainId)
    .reduce(
      (sections: readonly Section[], id) =>
        least(sections) <= room ? sections : sections.filter((section) => section.id !== id),
      all,
    );
}

/** Adds the words that lead to the rest: to the last entry, so that they do not stand alone. */
function withRest(blocks: readonly Block[], words: Inline[]): Block[] {
  const isList = ({ kind }: Block): boolean => kind === 'list' || kind === 'terms';
  const last = blocks.filter(isList).at(-1);
  return last === undefined
    ? [...blocks, { kind: 'paragraph', children: words }]
    : blocks.map((block) => (block === last ? withWordsIn(block, words) : block));
}

/** A block whose last text ends with these words. */
function withWordsIn(block: Block, words: Inline[]): Block {
  if (block.kind === 'paragraph')
    return { ...block, children: [...block.children, { kind: 'text', text: ' ' }, ...words] };
  if (block.kind === 'list') return { ...block, items: endedWith(block.items, words) };
  if (block.kind !== 'terms') return block;
  const items = block.items.map((item, index) =>
    index === block.items.length - 1
      ? { ...item, descriptions: endedWith(item.descriptions, words) }
      : item,
  );
  return { ...block, items };
}

/** Entries of which the last one ends with these words. */
function endedWith(entries: readonly Block[][], words: Inline[]): Block[][] {
  return entries.map((entry, index) => {
    if (index < entries.length - 1) return entry;
    const last = entry.at(-1);
    return last?.kind === 'paragraph' || last?.kind === 'list'
      ? [...entry.slice(0, -1), withWordsIn(last, words)]
      : [...entry, { kind: 'paragraph', children: words }];
  });
}

/** Gives room to the sections in turn, one entry each; a section whose entry does not fit ends. */
function entriesThatFit(sections: readonly Section[], room: number, line: number): Set<Entry> {
  const kept = new Set<Entry>();
  let free = room;
  const turns = Math.max(0, ...sections.map(({ entries }) => entries.length));
  const ended = new Set<Section>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const section of sections) {
      const entry = section.entries[turn];
      if (entry === undefined || ended.has(section)) continue;
      // The words that lead to the rest take a line.
      const needed = entry.height + (turn + 1 < section.entries.length ? line : 0);
      if (turn > 0 && needed > free) {
        ended.add(section);
        continue;
      }
      kept.add(entry);
      free -= entry.height;
    }
  }
  return kept;
}

/** The blocks by section, with what comes before the first heading as a section without id. */
function sectionsOf(blocks: readonly Block[], sheet: Sheet): Section[] {
  const sections: Section[] = [{ blocks: [], entries: [] }];
  for (const block of blocks) {
    const starts = block.kind === 'summary' || (block.kind === 'heading' && block.level === 1);
    if (starts) {
      const id = idOf(block);
      sections.push({ ...(id === undefined ? {} : { id }), blocks: [], entries: [] });
    }
    sections.at(-1)?.blocks.push(block);
  }
  return sections.map((section) => ({ ...section, entries: entriesOf(section.blocks, sheet) }));
}

/** Entries of the lists, the first of each list before the second of any. */
function entriesOf(blocks: readonly Block[], sheet: Sheet): Entry[] {
  const lists = blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const heading = before?.kind === 'heading' && before.level > 1 ? heightOf([before], sheet) : 0;
    const setting = block.kind === 'terms' ? besideTerms(sheet) : sheet;
    return listsIn(block).map(({ items, ordered }) =>
      items.map((item, at) => ({
        blocks: item,
        height: entryHeight(item, ordered, sheet, setting) + (at === 0 ? heading : 0),
      })),
    );
  });
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  ).flat();
}

function listsIn(block: Block): Extract<Block, { kind: 'list' }>[] {
  if (block.kind === 'list') return [block];
  return block.kind === 'terms'
    ? block.items.flatMap(({ descriptions }) => descriptions.flat().flatMap(listsIn))
    : [];
}

/** Removes entries, lists without entries, and headings and terms that are left with nothing. */
function withoutEntries(blocks: readonly Block[], left: ReadonlySet<Block[]>): Block[] {
  const some = blocks.flatMap((block): Block[] => {
    if (block.kind === 'list') {
      const items = block.items.filter((item) => !left.has(item));
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    if (block.kind !== 'terms') return [block];
    const items = block.items
      .map(({ terms, descriptions }) => ({
        terms,
        descriptions: descriptions.map((one) => withoutEntries(one, left)),
      }))
      .filter(({ descriptions }) => descriptions.some(({ length }) => length > 0));
    return items.length === 0 ? [] : [{ ...block, items }];
  });
  return some.filter((block, index) => {
    if (block.kind !== 'heading' || block.level === 1) return true;
    const next = some[index + 1];
    return next !== undefined && (next.kind !== 'heading' || next.level > block.level);
  });
}
