import { below, isWellNamed } from '#src/lib/file-names.ts';
import type { Files } from './files.ts';

/**
 * The paths of the files of a folder that are written as they must be, sorted. Copies such as
 * `a (1).yaml`, folders and other files are left out; a check of its own names them. A folder that
 * is missing or cannot be read has none.
 *
 * @param extension With its dot: `.yaml`.
 */
export function textFilesIn(files: Files, folder: string, extension: string): string[] {
  const entries = files.list(folder);
  if (typeof entries === 'string') return [];
  return entries
    .filter(({ name, isFolder }) => !isFolder && isWellNamed(name, extension))
    .map(({ name }) => below(folder, name))
    .sort();
}
