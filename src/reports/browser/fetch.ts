import type { Reason } from '#src/i18n/maker.ts';
import { isRefused } from '#src/lib/failure.ts';
import type { EngineFile } from './engine-files.ts';

/** Why a file could not be loaded. */
export class FetchError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, address: string) {
    super(address);
    this.name = 'FetchError';
    this.reason = reason;
  }
}

/** What to throw for a file that did not arrive. */
const unreached = async (address: string): Promise<FetchError> =>
  new FetchError((await isRefused(address)) ? 'refused' : 'offline', address);

/** Cache name for pages and engines; change it when the format of the cached content changes. */
const storeName = 'linli-reports-1';

/** Opens the cache; undefined where the browser has none, as on insecure origins. */
export async function openStore(): Promise<Cache | undefined> {
  try {
    return await globalThis.caches.open(storeName);
  } catch {
    return undefined;
  }
}

/**
 * Fetches a text of the site, falling back to the cached copy when offline. Undefined when the site
 * has no such file (404). Throws a `FetchError` when there is neither network nor cached copy.
 */
export async function fetchText(address: string, store?: Cache): Promise<string | undefined> {
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-cache' });
  } catch {
    const stored = await store?.match(address);
    if (stored === undefined) throw await unreached(address);
    return stored.text();
  }
  if (response.status === 404) return undefined;
  if (!response.ok) throw new FetchError('missing', address);
  await putSafely(store, address, response.clone());
  return response.text();
}

/** An unpacked engine file, and whether it is cached. */
export interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  stored: boolean;
}

/** Loads an engine file from the cache or the network; reports progress in bytes. */
export async function fetchEngine(
  address: string,
  { bytes, raw }: EngineFile,
  store: Cache | undefined,
  onProgress: (loaded: number) => void,
): Promise<Fetched> {
  const known = await store?.match(address);
  const packed = known === undefined ? await download(address, onProgress) : await known.blob();
  // Some servers send `Content-Encoding: gzip`, so the browser has already unpacked the file.
  const unpacked = await unpack(packed, address);
  if (unpacked.length !== raw) {
    await store?.delete(address);
    throw new FetchError('damaged', address);
  }
  onProgress(bytes);
  const stored = known !== undefined || (await putSafely(store, address, new Response(packed)));
  return { bytes: unpacked, stored };
}

async function download(address: string, onProgress: (loaded: number) => void): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  try {
    const response = await fetch(address);
    if (!response.ok || response.body === null) throw new FetchError('missing', address);
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      loaded += value.length;
      onProgress(loaded);
    }
  } catch (error) {
    throw error instanceof FetchError ? error : await unreached(address);
  }
  return new Blob(pieces);
}

async function unpack(file: Blob, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return new Uint8Array(await file.arrayBuffer());
  try {
    const stream = file.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw error instanceof RangeError ? error : new FetchError('damaged', address);
  }
}

/** Caches a response if there is a cache with room; returns whether it did. */
async function putSafely(
  store: Cache | undefined,
  address: string,
  response: Response,
): Promise<boolean> {
  try {
    await store?.put(address, response);
    return store !== undefined;
  } catch {
    return false;
  }
}
