import { han } from './scripts.ts';

/** Levenshtein distance: the number of single-character insertions, deletions and substitutions. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const current = [i + 1];
    for (const [j, other] of [...to].entries()) {
      current.push(
        Math.min(
          (previous[j + 1] ?? 0) + 1,
          (current[j] ?? 0) + 1,
          (previous[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}

/** Longer words are no names, and comparing them would take minutes. */
const longestName = 100;

/**
 * Returns the candidate most similar to `word`, or undefined when none is close: at most two fifths
 * of the letters may differ, or one of two Chinese characters, or one must be a prefix of the other.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  if (wanted === '' || wanted.length > longestName) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const other = plain(candidate);
    const longer = Math.max(wanted.length, other.length);
    const distance = editDistance(wanted, other);
    const shorter = Math.min(wanted.length, other.length);
    const continues = shorter >= 3 && (other.startsWith(wanted) || wanted.startsWith(other));
    // Of two Chinese characters one may differ: each is a syllable.
    const isSyllable = longer === 2 && shorter === 2 && distance === 1 && han.test(wanted);
    if ((distance <= longer * 0.4 || continues || isSyllable) && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
