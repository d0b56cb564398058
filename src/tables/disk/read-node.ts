import { disk } from './disk-node.ts';
import { emptyLog, type Log } from './log.ts';

export { readText, type Log } from './log.ts';

/** Creates an empty log of what is read from the disk; `drafts` are read in place of files. */
export const newLog = (drafts?: Log['drafts']): Log => emptyLog(disk, drafts);
