import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Replaces a file atomically: writes a temporary file beside it and renames it, so that a
 * concurrent reader or a full disk never sees half a file.
 */
export function replaceFile(file: string, text: string | Uint8Array): void {
  const beside = `${file}.new`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Removes a file; one that is not there is no fault. */
export const removeFile = (file: string): void => rmSync(file, { force: true });
