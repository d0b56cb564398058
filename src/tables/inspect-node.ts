import { sha256 } from '#src/lib/hash-node.ts';
import type { Declared } from './declared.ts';
import { inspectFiles, type Inspection } from './inspect-files.ts';
import { newLog } from './disk/read-node.ts';

/**
 * Reads all datasets of a register below `root` from the disk and collects all faults. Does not
 * throw on faults of the data, and writes nothing.
 *
 * @param drafts Bytes to read in place of files, by path: the result of a change not yet made.
 * @param today The day of the check as `2026-11-28`; without it no date is in the future.
 */
export function inspect(
  root: string,
  register: readonly Declared[],
  drafts?: ReadonlyMap<string, Uint8Array>,
  today?: string,
): Inspection {
  const folder = root.replace(/(?<=.)[/\\]+$/u, '');
  return inspectFiles(folder, register, newLog(drafts), {
    hash: sha256,
    ...(today === undefined ? {} : { today }),
  });
}
