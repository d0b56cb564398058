import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256OfParts } from '#src/lib/hash-node.ts';
import type { ReportOutput } from '../engines.ts';
import { writeWhole } from './files-node.ts';

/** A report cache, keyed by a hash of all inputs. */
export interface ReportCache {
  /** Returns the cached report, or undefined. */
  get: (key: string) => ReportOutput | undefined;
  put: (key: string, report: ReportOutput) => void;
}

/** File names contain key, page count and room, so that listing the folder is enough. */
const name = /^([0-9a-f]{64})(?:-(\d+)(?:_(-?\d+))?)?$/u;

/** Opens the cache in a folder, which is created if needed. */
export function openCache(folder: string): ReportCache {
  mkdirSync(folder, { recursive: true });
  const files = new Map(
    readdirSync(folder).flatMap((file) => {
      const [, key] = name.exec(file) ?? [];
      return key === undefined ? [] : [[key, file] as const];
    }),
  );
  return {
    get: (key) => {
      const file = files.get(key);
      if (file === undefined) return undefined;
      const [, , pages, room] = name.exec(file) ?? [];
      return {
        bytes: readFileSync(join(folder, file)),
        ...(pages === undefined ? {} : { pages: Number(pages) }),
        ...(room === undefined ? {} : { room: Number(room) }),
      };
    },
    put: (key, { bytes, pages, room }) => {
      const fitted = room === undefined ? '' : `_${String(room)}`;
      const file = pages === undefined ? key : `${key}-${String(pages)}${fitted}`;
      writeWhole(join(folder, file), bytes);
      files.set(key, file);
    },
  };
}

/** Removes all cache entries except those with these keys. */
export function pruneCache(folder: string, keep: ReadonlySet<string>): void {
  for (const file of readdirSync(folder)) {
    if (!keep.has(name.exec(file)?.[1] ?? '')) rmSync(join(folder, file), { force: true });
  }
}

/** Hash of the code that makes reports: its files and the lock file. */
export function sourceHash(project: string): string {
  const parts = ['src/reports', 'src/lib', 'src/i18n'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|typ)$/u.test(file))
      .sort()
      .map((file) => file + readFileSync(join(project, folder, file), 'utf8')),
  );
  return sha256OfParts([...parts, readFileSync(join(project, 'package-lock.json'), 'utf8')]);
}
