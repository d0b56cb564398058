import { sha256 } from '#src/lib/hash-node.ts';

/** The list of all files of a built site, below its root. */
export const sumsFile = 'sha256sums.txt';

const mark = '# sha256 of the lines above: ';

/**
 * Writes the checksums of files as `sha256sum -c` reads them, with that of the list itself in its
 * last line.
 */
export function sumsText(files: Iterable<readonly [string, string]>): string {
  const lines = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, hash]) => `${hash}  ${file}\n`)
    .join('');
  return `${lines}${mark}${sha256(lines)}\n`;
}

/** The checksums of a list by file; undefined where the list is not as it was written. */
export function readSums(text: string): Map<string, string> | undefined {
  const at = text.lastIndexOf(mark);
  const lines = text.slice(0, Math.max(at, 0));
  if (text.slice(at) !== `${mark}${sha256(lines)}\n`) return undefined;
  const entries = lines.split('\n').filter((line) => line !== '');
  return new Map(entries.map((line) => [line.slice(66), line.slice(0, 64)]));
}
