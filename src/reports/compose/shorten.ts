import { linesOf } from './room.ts';
import type { Block, Inline } from '../tree/tree.ts';
import { idOf, plainId } from './sections.ts';

/** What a brief has room for. */
export interface Room {
  /** Lines of 28 characters for everything that is printed. */
  lines: number;
  /** Ids of sections whose lists are printed whole. */
  whole: readonly string[];
}

/** An entry of a list that may be left to the page. */
interface Entry {
  blocks: Block[];
  lines: number;
}

/** A section with the entries of its lists, the first of every list first. */
interface Section {
  id?: string;
  blocks: Block[];
  entries: Entry[];
}

/**
 * Ends the lists of a page early, so that everything fits the room: the sections take turns, each
 * printing one more entry while there is room. Every section keeps its first entry. `rest` writes
 * the words at the end of a section that was cut, from its id.
 */
export function shortened(
  blocks: readonly Block[],
  { lines, whole }: Room,
  rest: (id: string | undefined) => Inline[],
): { blocks: Block[]; cut: boolean } {
  const ids = whole.map(plainId);
  const sections = sectionsOf(blocks).map((section) =>
    section.id !== undefined && ids.includes(section.id) ? { ...section, entries: [] } : section,
  );
  const all = sections.flatMap(({ entries }) => entries);
  const fixed = linesOf(blocks) - all.reduce((sum, entry) => sum + entry.lines, 0);
  const kept = entriesThatFit(sections, lines - fixed);
  const left = new Set(all.filter((entry) => !kept.has(entry)).map((entry) => entry.blocks));
  return {
    cut: left.size > 0,
    blocks: sections.flatMap(({ id, blocks: own, entries }) => {
      if (entries.every((entry) => kept.has(entry))) return own;
      return withRest(withoutEntries(own, left), rest(id));
    }),
  };
}

/** Adds the words that lead to the rest after the last list. */
function withRest(blocks: readonly Block[], children: Inline[]): Block[] {
  const isList = ({ kind }: Block): boolean => kind === 'list' || kind === 'terms';
  const at = blocks.reduce((last, block, index) => (isList(block) ? index : last), -1) + 1;
  return [...blocks.slice(0, at), { kind: 'paragraph', children }, ...blocks.slice(at)];
}

/** Gives room to the sections in turn, one entry each; a section whose entry does not fit ends. */
function entriesThatFit(sections: readonly Section[], room: number): Set<Entry> {
  const kept = new Set<Entry>();
  let free = room;
  const turns = Math.max(0, ...sections.map(({ entries }) => entries.length));
  const ended = new Set<Section>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const section of sections) {
      const entry = section.entries[turn];
      if (entry === undefined || ended.has(section)) continue;
      // The words that lead to the rest take a line.
      const needed = entry.lines + (turn + 1 < section.entries.length ? 1 : 0);
      if (turn > 0 && needed > free) {
        ended.add(section);
        continue;
      }
      kept.add(entry);
      free -= entry.lines;
    }
  }
  return kept;
}

/** The blocks by section, with what comes before the first heading as a section without id. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ blocks: [], entries: [] }];
  for (const block of blocks) {
    const starts = block.kind === 'summary' || (block.kind === 'heading' && block.level === 1);
    if (starts) {
      const id = idOf(block);
      sections.push({ ...(id === undefined ? {} : { id }), blocks: [], entries: [] });
    }
    sections.at(-1)?.blocks.push(block);
  }
  return sections.map((section) => ({ ...section, entries: entriesOf(section.blocks) }));
}

/** Entries of the lists, the first of each list before the second of any. */
function entriesOf(blocks: readonly Block[]): Entry[] {
  const lists = blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const heading = before?.kind === 'heading' && before.level > 1 ? linesOf([before]) : 0;
    return listsIn(block).map((items) =>
      items.map((item, at) => ({
        blocks: item,
        lines: linesOf(item, 26) + (at === 0 ? heading : 0),
      })),
    );
  });
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  ).flat();
}

function listsIn(block: Block): Block[][][] {
  if (block.kind === 'list') return [block.items];
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
