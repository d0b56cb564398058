import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Puts a text in the place of a file in one step: it is written beside it and renamed, so that
 * whoever reads meanwhile, or a full disk, never leaves half a file.
 */
export function replaceFile(file: string, text: string): void {
  const beside = `${file}.new`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}
