import { han } from '#src/lib/scripts.ts';
import { type Normal, normalise } from './normal.ts';

/** A match of a query word, as offsets into the original text. */
export interface WordMatch {
  word: number;
  start: number;
  end: number;
}

/**
 * Splits a query into normalised words at spaces; all of them are required. Quoted words form one
 * phrase; quotation marks inside a word are part of it. Words without a letter, digit or Chinese
 * character are dropped.
 */
export function wordsOf(query: string): string[] {
  const marks = query.replace(/[“”„「」『』＂]/gu, '"');
  const parts = marks.match(/(?<=^|\s)"[^"]+"(?=\s|$)|\S+/gu) ?? [];
  const words = parts.map((part) => normalise(part.replace(/^"([^"]+)"$/u, '$1')).text.trim());
  return [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * All matches of the words in text order; undefined when a word is missing. Letters and digits
 * match from the start of a word: “art” is not in “part”, but it is in “arts”. Chinese matches
 * anywhere.
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
