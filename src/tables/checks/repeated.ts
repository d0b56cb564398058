import type { KeyedLine } from './lines.ts';

/** Of FNV-1a, which spreads short texts well. */
const [start, prime] = [0x811c9dc5, 0x01000193];

/** So many buckets a line leave few lines together by chance. */
const bucketsPerLine = 16;

/** The hash of a text with one more UTF-16 unit. */
export const nextHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);

/** A hash of a text that follows another one, of which `before` is the hash. */
export function hashOf(text: string, before: number): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = nextHash(hash, text.charCodeAt(at));
  return hash;
}

/** How the texts of a line are put together to be compared with those of others. */
export interface Joined {
  columns: readonly string[];
  separator: string;
  /** A hash of the text of a cell by which lines are compared, following the texts before it. */
  hashOf: (cell: string, before: number) => number;
}

/**
 * The lines whose joined texts another line may have too, in their order: all that have, and a few
 * more by chance. What compares each line with those before it need look at no others, and most
 * lines are none of these.
 */
export function likelyRepeated(lines: readonly KeyedLine[], joined: Joined): readonly KeyedLine[] {
  const { columns, separator } = joined;
  const mask = 2 ** Math.ceil(Math.log2(lines.length * bucketsPerLine + 1)) - 1;
  const counts = new Uint8Array(mask + 1);
  const buckets = new Uint32Array(lines.length);
  for (const [index, { cells }] of lines.entries()) {
    let hash = start;
    for (const column of columns)
      hash = hashOf(separator, joined.hashOf(cells[column] ?? '', hash));
    buckets[index] = (hash ^ (hash >>> 15)) & mask;
  }
  for (const bucket of buckets) counts[bucket] = Math.min(2, (counts[bucket] ?? 0) + 1);
  return lines.filter((_, index) => (counts[buckets[index] ?? 0] ?? 0) > 1);
}
