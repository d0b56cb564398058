import { stem } from './forms.ts';
import { normalise } from './normal.ts';
import type { Synonym } from './pack.ts';

/** The words that the search knows. */
export interface Lexicon {
  /** The words of the site that a reader's word stands for; empty for others. */
  meaning(word: string): readonly string[];
  /** The longest known Chinese word at a place of a text. */
  longest(text: string, at: number): string | undefined;
}

/** One key for all forms of a phrase. */
const keyOf = (phrase: string): string =>
  normalise(phrase)
    .text.split(/[\s-]+/u)
    .map(stem)
    .join(' ');

/** Makes a lexicon of synonyms and of names. */
export function lexicon(synonyms: readonly Synonym[], names: readonly string[]): Lexicon {
  const meanings = new Map<string, Set<string>>();
  const known = new Set<string>();
  for (const { words, means } of synonyms) {
    for (const word of words) {
      const key = keyOf(word);
      const meaning = meanings.get(key) ?? new Set();
      for (const one of means) if (keyOf(one) !== key) meaning.add(one);
      meanings.set(key, meaning);
      known.add(normalise(word).text);
    }
  }
  for (const name of names) known.add(normalise(name).text);
  const chinese = [...known].filter((one) => /^\p{Script=Han}{2,}$/u.test(one));
  const longestLength = Math.max(0, ...chinese.map(({ length }) => length));
  const words = new Set(chinese);
  return {
    meaning: (word) => [...(meanings.get(keyOf(word)) ?? [])],
    longest(text, at) {
      for (let length = Math.min(longestLength, text.length - at); length >= 2; length -= 1) {
        const word = text.slice(at, at + length);
        if (words.has(word)) return word;
      }
      return undefined;
    },
  };
}
