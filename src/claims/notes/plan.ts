import type { Chapter, Use } from '../chapters.ts';
import { linesOf, type TextBlock } from './lines.ts';

/** A claim in the text: the note that holds it, and the mark after it, if any. */
export interface NotedUse {
  claim: string;
  note: number;
  /** `first` is the mark that the note leads back to. */
  mark: 'first' | 'later' | undefined;
}

/** A claim in a note, with the words that the text says; without words it shows its value. */
interface Entry {
  claim: string;
  words: string | undefined;
  ordinal: boolean;
  /** The earlier note that tells of it. */
  see: number | undefined;
}

/** A note: the claims of one block of text that rest on the same sources. */
export interface PlannedNote {
  number: number;
  entries: Entry[];
  /** Where its mark stands, in characters from the beginning of the block. */
  at: number;
}

/** A paragraph or a list with the notes that stand beside it, in the order of their marks. */
export interface NotedBlock {
  notes: PlannedNote[];
  /** Notes of the heading above that the block itself does not mention; marked at the end of its first line. */
  tail: number[];
  /** Characters of the block. */
  length: number;
}

/** All notes of a chapter and everything that refers to them, in the order of the text. */
export interface NotePlan {
  title: NotedUse[];
  lede: NotedUse[];
  /** Every `<Value>` and `<Claim>` below the front matter. */
  text: NotedUse[];
  /** The notes of bound headings, by the id of the heading. */
  headings: Map<string, number[]>;
  /** Title and lede together, then every paragraph and list of the text. */
  blocks: NotedBlock[];
  /** The note of each claim. */
  numbers: Map<string, number>;
}

/** A note while its block is read; it gets its number with its first mark. */
interface Draft extends PlannedNote {
  group: string;
}

interface Reference {
  /** Where it ends in its block. */
  at: number;
  claim: string;
  draft: Draft;
  mark: NotedUse['mark'];
}

interface State {
  /** The note of every claim met so far. */
  known: Map<string, Draft>;
  groupOf(claim: string): string;
  count: number;
}

/**
 * Plans the notes of a chapter. What a block says on the same sources shares a note and a mark, which
 * stands at the last of these claims. A claim that has a note already is told there: the block refers
 * to that note by its mark, or by a line of its own note where it says more on the same sources.
 * Headings have no marks: their claims join the block below them.
 */
export function planNotes(chapter: Chapter, groupOf: (claim: string) => string): NotePlan {
  const state: State = { known: new Map(), groupOf, count: 0 };
  const { title, lede, text } = linesOf(chapter);
  const front = planBlock({ heads: title, lines: [lede] }, state);
  const body = text.map((block) => planBlock(block, state));
  const heads = body.flatMap(({ heads: own }) => own);
  return {
    title: front.heads.map(({ reference }) => noted(reference)),
    lede: front.references.map(noted),
    text: body.flatMap(({ references }) => references.map(noted)),
    headings: new Map(
      chapter.headings.map(({ id, text: words }) => [
        id,
        [
          ...new Set(
            heads
              .filter(({ use }) => use.words === words)
              .map(({ reference }) => reference.draft.number),
          ),
        ],
      ]),
    ),
    blocks: [front, ...body].map(({ block }) => block),
    numbers: new Map([...state.known].map(([claim, { number }]) => [claim, number])),
  };
}

function noted({ claim, draft, mark }: Reference): NotedUse {
  return { claim, note: draft.number, mark };
}

function planBlock({ heads, lines }: TextBlock, state: State) {
  const uses = [...heads, ...lines.flatMap(({ places }) => places.map(({ use }) => use))];
  const drafts = draftsOf(uses, state);
  const refer = (use: Use, at: number, ordinal = false): Reference => ({
    at,
    claim: use.id,
    draft: draftFor(use, ordinal, drafts, state),
    mark: undefined,
  });
  const ofHeads = heads.map((use) => ({ use, reference: refer(use, 0) }));
  let length = 0;
  const references = lines.flatMap((line) => {
    const before = length;
    length += line.length;
    return line.places.map(({ use, at, ordinal }) => refer(use, before + at, ordinal));
  });
  const tail = drafts.filter((draft) => references.every((one) => one.draft !== draft));
  const end = lines[0]?.length ?? 0;
  markLast(references, tail, end, state);
  const block: NotedBlock = {
    notes: drafts.sort((one, other) => one.number - other.number),
    tail: tail.map(({ number: own }) => own),
    length,
  };
  return { heads: ofHeads, references, block };
}

/** An empty note for every group of which a block says something new, or things told in several notes. */
function draftsOf(uses: readonly Use[], { known, groupOf }: State): Draft[] {
  const groups = Map.groupBy(uses, ({ id }) => groupOf(id));
  return [...groups].flatMap(([group, own]) => {
    const earlier = new Set(own.map(({ id }) => known.get(id)));
    const isToldInOne = earlier.size === 1 && !earlier.has(undefined);
    return isToldInOne ? [] : [{ group, number: 0, entries: [], at: 0 }];
  });
}

/** The note of a claim: that of its group in this block, else the earlier one. Adds it to a new note. */
function draftFor(use: Use, ordinal: boolean, drafts: readonly Draft[], state: State): Draft {
  const earlier = state.known.get(use.id);
  const draft = drafts.find(({ group }) => group === state.groupOf(use.id)) ?? earlier;
  if (draft === undefined) throw new Error(`Claim "${use.id}" has no note`);
  state.known.set(use.id, earlier ?? draft);
  if (draft === earlier || draft.entries.some(({ claim }) => claim === use.id)) return draft;
  const words = use.component === 'heading' ? undefined : use.words;
  draft.entries.push({ claim: use.id, words, ordinal, see: earlier?.number });
  return draft;
}

/** Puts a mark at the last claim of each note in a block; those of `tail` come where its first line ends. */
function markLast(
  references: readonly Reference[],
  tail: readonly Draft[],
  end: number,
  state: State,
): void {
  const last = references.filter(
    ({ draft }, index) => !references.slice(index + 1).some((later) => later.draft === draft),
  );
  for (const reference of last) reference.mark = reference.draft.number === 0 ? 'first' : 'later';
  const fresh = [
    ...last.filter(({ draft }) => draft.number === 0),
    ...tail.map((draft) => ({ draft, at: end })),
  ];
  for (const { draft, at } of fresh.sort((one, other) => one.at - other.at)) {
    state.count += 1;
    draft.number = state.count;
    draft.at = at;
  }
}
