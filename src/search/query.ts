import { han } from '#src/lib/scripts.ts';
import { type Normal, normalise } from './normal.ts';

/** A place where a word of the query stands, as offsets into the original text. */
export interface WordMatch {
  word: number;
  start: number;
  end: number;
}

/**
 * The words of a query, normalised: parted by blanks, all of them wanted. Quotation marks around
 * words make them one; marks inside a word are part of it. A word without a letter, a digit or a
 * Chinese character says nothing and is left out.
 */
export function wordsOf(query: string): string[] {
  const marks = query.replace(/[“”„「」『』＂]/gu, '"');
  const parts = marks.match(/(?<=^|\s)"[^"]+"(?=\s|$)|\S+/gu) ?? [];
  const words = parts.map((part) => normalise(part.replace(/^"([^"]+)"$/u, '$1')).text.trim());
  return [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * Every place where a text holds one of the words, in the order of the text; undefined when a word
 * is missing. Letters and digits count from the beginning of a word: “art” is not in “part”, but
 * it is in “arts”. Chinese begins anywhere.
 */
export function find(text: Normal, words: readonly string[]): WordMatch[] | undefined {
  const found: WordMatch[] = [];
  for (const [index, word] of words.entries()) {
    const places = placesOf(text, word, index);
    if (places.length === 0) return undefined;
    found.push(...places);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const isLatin = (character: string): boolean =>
  /[\p{L}\p{N}]/u.test(character) && !han.test(character);

function placesOf({ text, starts, ends }: Normal, word: string, index: number): WordMatch[] {
  const places: WordMatch[] = [];
  const open = isLatin(word.charAt(0));
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1)) {
    if (open && isLatin(text.charAt(from - 1))) continue;
    const start = starts[from];
    const end = ends[from + word.length - 1];
    if (start !== undefined && end !== undefined) places.push({ word: index, start, end });
  }
  return places;
}
