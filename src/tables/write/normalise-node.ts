import { dirname } from 'node:path';
import type { Inspection } from '../inspect-files.ts';
import { replaceFile } from '../disk/write-node.ts';

/** Files that were rewritten, and files that were skipped because of faults. */
export interface Normalised {
  written: string[];
  refused: string[];
}

/**
 * Rewrites files that are not UTF-8 without BOM and with LF. Skips a file when any file in its
 * folder has a fault, because its decoding may then be wrong.
 */
export function normalise({ toNormalise: untidy, faults }: Inspection): Normalised {
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
