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

/** Pictures and cut fonts that were made before, by what they were made from. */
export interface PictureStore {
  get: (parts: readonly string[]) => Uint8Array | undefined;
  put: (parts: readonly string[], bytes: Uint8Array) => void;
}

/** A store that lives as long as its process. */
export function memoryStore(): PictureStore {
  const kept = new Map<string, Uint8Array>();
  return {
    get: (parts) => kept.get(sha256OfParts(parts)),
    put: (parts, bytes) => void kept.set(sha256OfParts(parts), bytes),
  };
}

/**
 * A store on the disk that processes share: layouts, languages and books have drawings in common.
 *
 * @param folder Need not be there yet.
 * @param code What tells this state of the code from others.
 */
export function diskStore(folder: string, code: string): PictureStore {
  const own = join(folder, shortHash(code));
  const path = (parts: readonly string[]): string => join(own, sha256OfParts(parts));
  return {
    get: (parts) => (existsSync(path(parts)) ? readFileSync(path(parts)) : undefined),
    put: (parts, bytes) => {
      mkdirSync(own, { recursive: true });
      // Two processes may make the same at once; whoever is last puts the same in its place.
      const unfinished = `${path(parts)}.${String(process.pid)}`;
      try {
        writeFileSync(unfinished, bytes);
        renameSync(unfinished, path(parts));
      } catch {
        // A full disk is told where a report is written; a picture can be made again.
        rmSync(unfinished, { force: true });
      }
    },
  };
}

/** Removes what other states of the code have put into a store. */
export function pruneStore(folder: string, code: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== shortHash(code)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Few enough digits for a name, and enough to tell states of the code apart. */
function shortHash(code: string): string {
  return code.slice(0, 16);
}
