import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Label } from '#src/model.ts';

/** Files to write, by path below the folder of the site, and what to do then. */
export interface NewFiles {
  files: Readonly<Record<string, string>>;
  /** Files of the site that get another text. */
  changes?: Readonly<Record<string, string>>;
  /** The next steps, in order. */
  steps: readonly Label[];
}

/** Why nothing was written. */
export class NotWrittenError extends Error {
  readonly reason: Label;

  constructor(reason: Label) {
    super(`${reason.zh} / ${reason.en}`);
    this.reason = reason;
  }
}

/**
 * Writes all files, or none: files that exist are never replaced, and what was written before a
 * failure is removed.
 *
 * @throws {NotWrittenError} Where a file exists already.
 */
export function writeNew(root: string, { files, changes = {} }: NewFiles): void {
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) {
    const [some, count] = [there.slice(0, 3), String(there.length)];
    const isAll = some.length === there.length;
    throw new NotWrittenError({
      zh: `${isAll ? '' : '这个文件夹不是空的。'}已经有这些文件，一个也没有写：${some.join('、')}${isAll ? '' : ` 等 ${count} 个`}。`,
      en: `${isAll ? '' : 'The folder is not empty. '}These files exist already; nothing was written: ${some.join(', ')}${isAll ? '' : `, … (${count} in all)`}.`,
    });
  }
  const written: string[] = [];
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text, { flag: 'wx' });
      written.push(path);
    }
    for (const [path, text] of Object.entries(changes)) writeFileSync(join(root, path), text);
  } catch (error) {
    for (const path of written) rmSync(join(root, path), { force: true });
    throw error;
  }
}
