import { evidence } from '#src/claims/site.ts';
import type { CollectionData, FrameData, Register } from '#src/explore/data.ts';
import { collectionsOf, framesOf, registerOf } from '#src/explore/published.ts';

/** The register of this site, as it is written at build time. */
export const register: Register = registerOf(
  evidence(),
  { version: '1.0.0', date: '2026-01-01' },
  'https://example.org/',
);

const files = new Map<string, FrameData | CollectionData>(
  [...framesOf(evidence()), ...collectionsOf(evidence())].map(({ path, data }) => [path, data]),
);

/** One of the files of this site. Throws where there is none. */
export function fetchFile<T>(path: string): Promise<T> {
  const found = files.get(path);
  return found === undefined ? Promise.reject(new Error(path)) : Promise.resolve(found as T);
}

/** What an address can name on this site. */
export const known = {
  indicators: register.indicators.map(({ id }) => id),
  frames: register.frames.map(({ key }) => key),
  collections: register.collections.map(({ key }) => key),
};
