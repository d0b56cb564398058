import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Thrown when a file cannot be written. */
export class WriteError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WriteError';
  }
}

function writeError(path: string, error: NodeJS.ErrnoException): WriteError {
  const [zh, en] = reasons[error.code ?? ''] ?? [error.message, error.message];
  return new WriteError(`写不进 ${path}：${zh}。 / Cannot write ${path}: ${en}.`);
}

const reasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOSPC: [
    '磁盘满了，请腾出空间后再运行同一命令',
    'the disk is full; free some space and run the same command again',
  ],
  EDQUOT: ['磁盘配额用完了', 'the disk quota is used up'],
  EACCES: [
    '没有写这个文件夹的权限，请换一个 --out',
    'the folder may not be written to; choose another --out',
  ],
  EPERM: [
    '没有写这个文件夹的权限，请换一个 --out',
    'the folder may not be written to; choose another --out',
  ],
  EROFS: ['这个磁盘只能读，请换一个 --out', 'the disk is read-only; choose another --out'],
  ENOENT: ['这里不能建文件夹，请换一个 --out', 'no folder can be made here; choose another --out'],
  ENOTDIR: ['路径里有一段是文件，不是文件夹', 'a part of the path is a file and no folder'],
  EEXIST: ['路径里有一段是文件，不是文件夹', 'a part of the path is a file and no folder'],
  EISDIR: ['同名的文件夹已经在那里', 'there is a folder of this name'],
};

/**
 * Creates a folder and its parents. Node's `recursive: true` hangs on file systems that refuse to
 * create folders.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it since.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

/**
 * Writes a file atomically; an unchanged file is not touched. Returns whether it was written.
 * Throws a `WriteError`.
 */
export function writeWhole(path: string, bytes: Uint8Array): boolean {
  const unfinished = `${path}.part`;
  try {
    if (existsSync(path) && readFileSync(path).equals(bytes)) return false;
    makeFolder(dirname(path));
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
    return true;
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    throw writeError(path, error as NodeJS.ErrnoException);
  }
}
