import { datasets } from '#data/index.ts';
import { below } from '#src/lib/file-names.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import type { Inspection } from '#src/tables/inspect-files.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { readTexts, stateFrom, type ProjectState } from './state.ts';

/** Bytes that are read in place of files, by path. */
export type Drafts = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the data of a project on the disk, with all that is wrong with them.
 *
 * @param drafts Read in place of files: what a change would make of them.
 * @param today The day of the check as `2026-11-28`; without it no date is in the future.
 */
export const dataOf = (root: string, drafts?: Drafts, today?: string): Inspection =>
  inspect(below(root, 'data'), datasets, drafts, today);

/** Reads the texts of a project on the disk, and measures it with data that were read. */
export const stateWith = (root: string, inspection: Inspection): ProjectState =>
  stateFrom(inspection, readTexts(root, disk));

/** Reads and measures a project on the disk, its data as drafts would make them. */
export const stateOf = (root: string, drafts?: Drafts): ProjectState =>
  stateWith(root, dataOf(root, drafts));
