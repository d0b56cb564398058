import { datasets } from '#data/index.ts';
import { below } from '#src/lib/file-names.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { readTexts, stateFrom, type ProjectState } from './state.ts';

/** Bytes that are read in place of files, by path. */
export type Drafts = ReadonlyMap<string, Uint8Array>;

/**
 * Reads and measures a project on the disk.
 *
 * @param drafts Read in place of files: what a change would make of them.
 */
export function stateOf(root: string, drafts?: Drafts): ProjectState {
  return stateFrom(inspect(below(root, 'data'), datasets, drafts), readTexts(root, disk));
}
