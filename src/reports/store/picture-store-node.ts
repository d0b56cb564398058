import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256OfParts } from '#src/lib/hash-node.ts';

/** A store of pictures and font subsets, keyed by a hash of their inputs. */
export interface PictureStore {
  get: (parts: readonly string[]) => Uint8Array | undefined;
  put: (parts: readonly string[], bytes: Uint8Array) => void;
}

/** An in-memory store. */
export function memoryStore(): PictureStore {
  const entries = new Map<string, Uint8Array>();
  return {
    get: (parts) => entries.get(sha256OfParts(parts)),
    put: (parts, bytes) => void entries.set(sha256OfParts(parts), bytes),
  };
}

/**
 * An on-disk store shared by processes: layouts, languages and books have drawings in common.
 *
 * @param folder Created if needed.
 * @param code Hash of the source code.
 */
export function diskStore(folder: string, code: string): PictureStore {
  const own = join(folder, shortHash(code));
  const path = (parts: readonly string[]): string => join(own, sha256OfParts(parts));
  return {
    get: (parts) => (existsSync(path(parts)) ? readFileSync(path(parts)) : undefined),
    put: (parts, bytes) => {
      mkdirSync(own, { recursive: true });
      // Two processes may write the same entry at once; both write identical bytes.
      const unfinished = `${path(parts)}.${String(process.pid)}`;
      try {
        writeFileSync(unfinished, bytes);
        renameSync(unfinished, path(parts));
      } catch {
        // Ignored: a full disk is reported when a report is written, and a picture can be made
        // again.
        rmSync(unfinished, { force: true });
      }
    },
  };
}

/** Removes entries of other versions of the code. */
export function pruneStore(folder: string, code: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== shortHash(code)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** 16 digits: short enough for a file name, long enough to avoid collisions. */
function shortHash(code: string): string {
  return code.slice(0, 16);
}
