/** Why a path cannot be read. */
export type ReadProblem =
  'missing-file' | 'folder-not-file' | 'no-permission' | 'unreadable-file' | 'oversized-file';

/**
 * How many bytes a file may have: nearly a million rows of 100 bytes. A string would hold five times as
 * much, but its rows do not fit into the memory that Node takes; a check of 480 MB ran out of 4 GB.
 */
export const mostBytes = 100_000_000;

/** One name in a folder. */
export interface Entry {
  name: string;
  isFolder: boolean;
}

/**
 * Where files are read from: the disk, or what a reader of a page has chosen. Nothing throws; the
 * problem is returned in place of the content.
 */
export interface Files {
  read(path: string): Uint8Array | ReadProblem;
  list(path: string): readonly Entry[] | ReadProblem;
  /** The number of bytes of a file that is there, without reading it. */
  size?(path: string): number;
}
