import { disk } from './disk-node.ts';
import { dataError } from '../faults.ts';
import { emptyLog, unreadFault, type Log } from './log.ts';

export { readText, type Log } from './log.ts';

/** Creates an empty log of what is read from the disk; `drafts` are read in place of files. */
export const newLog = (drafts?: Log['drafts']): Log => emptyLog(disk, drafts);

/** Reads the bytes of a file. Throws a `FaultsError` when it cannot be read. */
export function bytesOf(file: string): Uint8Array {
  const bytes = disk.read(file);
  if (typeof bytes === 'string') throw dataError([unreadFault(bytes, file, disk)]);
  return bytes;
}
