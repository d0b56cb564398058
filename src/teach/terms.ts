import type { Term } from '#src/claims/pages/terms.ts';
import type { Lang } from '#src/model.ts';

/**
 * The terms that stand in some words, `most` of them, in the order in which they are met; of terms that lie within
 * one another, the longest.
 */
export function termsIn(words: string, terms: readonly Term[], lang: Lang, most: number): Term[] {
  const text = words.toLowerCase();
  const found = terms.flatMap((term) => {
    const at = text.indexOf(term.name[lang].toLowerCase());
    return at < 0 ? [] : [{ term, at, end: at + term.name[lang].length }];
  });
  const longest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.at <= one.at &&
          other.end >= one.end &&
          other.end - other.at > one.end - one.at,
      ),
  );
  return longest
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ term }) => term);
}
