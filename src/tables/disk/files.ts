/** Why a path cannot be read. */
export type ReadProblem = 'missing-file' | 'folder-not-file' | 'no-permission' | 'unreadable-file';

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
}
