import { prepare, type WorkMessage, type WorkRequest } from './messages.ts';
import { openStore } from './fetch.ts';
import { neededFor, type EngineFile } from './engine-files.ts';
import type { Format } from '../options.ts';

/** Handle to the report worker. */
export interface Maker {
  make: (request: WorkRequest) => void;
  /** Loads all of its program; it says `prepared` when it has. */
  prepare: () => void;
  /** Terminates the worker. */
  stop: () => void;
}

/** Starts a worker that posts progress messages; `onError` is called when it cannot run at all. */
export function startMaker(
  onMessage: (message: WorkMessage) => void,
  onError: (event: Event) => void,
): Maker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkMessage>) => onMessage(data));
  worker.addEventListener('error', onError);
  return {
    make: (request) => worker.postMessage(request),
    prepare: () => worker.postMessage(prepare),
    stop: () => worker.terminate(),
  };
}

/** Bytes to download before a report of this format can be made. */
export async function bytesToLoad(
  format: Format,
  engine: readonly EngineFile[],
  base: string,
): Promise<number> {
  const store = await openStore();
  const needed = engine.filter(({ part }) => neededFor[format].includes(part));
  const sizes = await Promise.all(
    needed.map(async ({ file, bytes }) => {
      const address = new URL(`${base}/reports/engine/${file}`, location.href).href;
      return (await store?.match(address)) === undefined ? bytes : 0;
    }),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
