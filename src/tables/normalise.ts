import { dirname } from 'node:path';
import type { Inspection } from './inspect.ts';
import { replaceFile } from './write.ts';

/** Files that were rewritten, and files that were left as they are because of faults. */
export interface Normalised {
  written: string[];
  refused: string[];
}

/**
 * Rewrites files that are not UTF-8 without BOM and with LF. A file is left alone when a file of
 * its folder has a fault, because then nobody can say that it was read rightly.
 */
export function normalise({ untidy, faults }: Inspection): Normalised {
  const result: Normalised = { written: [], refused: [] };
  const faulty = new Set(faults.map(({ file }) => dirname(file)));
  for (const { file, text } of untidy) {
    if (faulty.has(dirname(file))) result.refused.push(file);
    else {
      replaceFile(file, text);
      result.written.push(file);
    }
  }
  return result;
}
