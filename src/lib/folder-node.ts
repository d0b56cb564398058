import { readdirSync, type Dirent } from 'node:fs';
import { isWellNamed } from './file-names.ts';

/** What lies in a folder, by name; nothing if it is missing or is no folder. */
export function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/**
 * The names of the files of a folder that are written as they must be, sorted. Copies such as
 * `a (1).yaml`, folders and other files are left out; a check of its own names them.
 */
export function textFilesIn(folder: string, extension: string): string[] {
  return entriesIn(folder)
    .filter((entry) => !entry.isDirectory() && isWellNamed(entry.name, extension))
    .map(({ name }) => name);
}
