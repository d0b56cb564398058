import type { PageKind } from './kinds.ts';

/**
 * The index as a file. Pages repeat one another (claims are quoted in chapters, streets follow one
 * pattern), so that a line is written where it first occurs, and as its number after that.
 */

/** A line of text; an `id` starts the part of the page with this anchor. */
export interface TextLine {
  text: string;
  id?: string;
}

/** A page as indexed. */
export interface IndexedPage {
  url: string;
  kind: PageKind;
  title: string;
  lines: readonly TextLine[];
}

/** A line as written: its text, or the number of an earlier one; before it `[id]` at an anchor. */
type PackedLine = string | number | [id: string];

export type PackedPage = [url: string, kind: PageKind, title: string, ...lines: PackedLine[]];

/** Words of readers with the words of the site that mean the same. */
export interface Synonym {
  words: string[];
  means: string[];
}

/** A file of the index. */
export interface IndexFile {
  pages: PackedPage[];
  /** Only in the first file. */
  synonyms?: Synonym[];
  terms?: string[];
}

/** Writes pages; `known` holds the lines so far with their numbers and is continued. */
export function pack(pages: readonly IndexedPage[], known: Map<string, number>): PackedPage[] {
  return pages.map(({ url, kind, title, lines }) => [
    url,
    kind,
    title,
    ...lines.flatMap(({ text, id }): PackedLine[] => {
      const number = known.get(text);
      if (number === undefined) known.set(text, known.size);
      return [...(id === undefined ? [] : [[id] satisfies PackedLine]), number ?? text];
    }),
  ]);
}

/** Reads pages; `known` holds the lines so far and is continued. */
export function unpack(pages: readonly PackedPage[], known: string[]): IndexedPage[] {
  return pages.map(([url, kind, title, ...packed]) => {
    const lines: TextLine[] = [];
    let id: string | undefined;
    for (const one of packed) {
      if (Array.isArray(one)) {
        [id] = one;
        continue;
      }
      if (typeof one === 'string') known.push(one);
      const text = typeof one === 'string' ? one : (known[one] ?? '');
      lines.push(id === undefined ? { text } : { text, id });
      id = undefined;
    }
    return { url, kind, title, lines };
  });
}
