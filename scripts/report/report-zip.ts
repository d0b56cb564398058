import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { writeWhole } from '#src/reports/run-node.ts';

/** Whether reports are put into one file. */
export const isZip = (out: string): boolean => /\.zip$/iu.test(out);

/** Does something with a folder of its own, which is removed afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Puts files of a folder into a zip under their paths, dated as the version: the same files give the
 * same bytes. They are compressed already.
 */
export function writeZip(
  zip: string,
  folder: string,
  files: readonly string[],
  date: string,
): void {
  const mtime = new Date(`${date}T00:00:00`);
  const entries: Zippable = Object.fromEntries(
    files.map((file) => [file, readFileSync(join(folder, file))]),
  );
  writeWhole(zip, zipSync(entries, { level: 0, mtime }));
}
