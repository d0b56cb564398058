import type { Files, ReadProblem } from './files.ts';

/** Files that are held in memory, by path. */
export function filesOf(contents: ReadonlyMap<string, Uint8Array | ReadProblem>): Files {
  return {
    read(path) {
      const found = contents.get(path);
      if (found !== undefined) return found;
      const isFolder = [...contents.keys()].some((name) => name.startsWith(`${path}/`));
      return isFolder ? 'folder-not-file' : 'missing-file';
    },
    list(path) {
      const below = [...contents.keys()].filter((name) => name.startsWith(`${path}/`));
      if (below.length === 0) return 'missing-file';
      const rests = below.map((name) => name.slice(path.length + 1));
      const names = new Set(rests.map((rest) => rest.split('/')[0] ?? ''));
      return [...names].map((name) => ({
        name,
        isFolder: rests.some((rest) => rest.startsWith(`${name}/`)),
      }));
    },
  };
}
