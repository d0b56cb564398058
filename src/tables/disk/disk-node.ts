import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mostBytes, type Files, type ReadProblem } from './files.ts';

const problems: Readonly<Record<string, ReadProblem>> = {
  ENOENT: 'missing-file',
  ENOTDIR: 'missing-file',
  EISDIR: 'folder-not-file',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'no-permission',
};

function attempt<T>(action: () => T): T | ReadProblem {
  try {
    return action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return problems[code] ?? 'unreadable-file';
  }
}

/** The files on the disk. */
export const disk: Files = {
  read: (path) =>
    attempt(() => (statSync(path).size > mostBytes ? 'oversized-file' : readFileSync(path))),
  list: (path) =>
    attempt(() =>
      readdirSync(path, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    ),
  size: (path) => statSync(path).size,
};
