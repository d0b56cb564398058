import { excerpt, type ExcerptPiece } from './excerpt.ts';
import type { IndexedPage, TextLine } from './pack.ts';
import type { WordMatch } from './query.ts';

/** A part of a page that a result can link to. */
export interface PagePart {
  /** Anchor; empty before the first one. */
  id: string;
  /** Its first line. */
  title: string;
}

/** What a result shows of a page. */
export interface Shown {
  /** The part that the excerpt is from, if it has an anchor. */
  part?: PagePart;
  excerpt: ExcerptPiece[];
  /** Other parts that contain a word. */
  others: PagePart[];
}

interface Part extends PagePart {
  text: string;
  found: WordMatch[];
}

/** The parts of a page, their lines joined by line feeds, with the matches in them. */
function partsOf(
  { lines }: IndexedPage,
  found: ReadonlyMap<TextLine, readonly WordMatch[]>,
): Part[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  const titles = new Map<string, string>();
  for (const line of lines) {
    const id = line.id ?? part?.id ?? '';
    if (part === undefined || line.id !== undefined) {
      titles.set(id, titles.get(id) ?? line.text);
      part = { id, title: titles.get(id) ?? line.text, text: '', found: [] };
      parts.push(part);
    }
    if (part.text !== '') part.text += '\n';
    const at = part.text.length;
    for (const one of found.get(line) ?? [])
      part.found.push({ ...one, start: at + one.start, end: at + one.end });
    part.text += line.text;
  }
  return parts.filter((one) => one.found.length > 0);
}

const below = ({ text, found }: Part): WordMatch | undefined => {
  const title = text.indexOf('\n');
  return title === -1 ? undefined : found.find(({ start }) => start > title);
};

function weight(part: Part): number {
  const words = new Set(part.found.map(({ word }) => word)).size;
  return words * 2 + (below(part) === undefined ? 0 : 1);
}

/** The line of a text around a position. */
function lineAt(text: string, position: number): string {
  const end = text.indexOf('\n', position);
  return text.slice(text.lastIndexOf('\n', position) + 1, end === -1 ? text.length : end);
}

/** The first match of the line that has most of the words. */
function place(part: Part): WordMatch | undefined {
  const wordsFrom = (at: WordMatch): number => {
    const end = part.text.indexOf('\n', at.start);
    const line = part.found.filter(({ start }) => start >= at.start && (end === -1 || start < end));
    return new Set(line.map(({ word }) => word)).size;
  };
  const title = below(part) === undefined ? -1 : part.text.indexOf('\n');
  const open = part.found.filter(({ start }) => start > title);
  // A caption that repeats the title says nothing more of the page.
  const more = open.filter(({ start }) => lineAt(part.text, start) !== part.title);
  return (more.length > 0 ? more : open).reduce<WordMatch | undefined>(
    (best, one) => (best === undefined || wordsFrom(one) > wordsFrom(best) ? one : best),
    undefined,
  );
}

/** Picks the part with most of the words, preferring matches below its title for the excerpt. */
export function shown(
  page: IndexedPage,
  found: ReadonlyMap<TextLine, readonly WordMatch[]>,
): Shown {
  const parts = partsOf(page, found);
  const [start] = parts;
  if (start === undefined) return { excerpt: [], others: [] };
  const best = parts.reduce((a, b) => (weight(b) > weight(a) ? b : a), start);
  const first = place(best);
  const others = parts.filter(({ id }) => id !== '' && id !== best.id);
  return {
    ...(best.id === '' ? {} : { part: { id: best.id, title: best.title } }),
    excerpt: first === undefined ? [] : excerpt(best.text, best.found, first, 0, best.text.length),
    others: [...new Map(others.map(({ id, title }) => [id, { id, title }])).values()],
  };
}
