import { Worker } from 'node:worker_threads';

/**
 * Subsets the print fonts as `subsetFonts` does, in a thread of its own: the subsetter keeps the 100
 * MB that whole fonts take as long as its thread lives.
 */
export function subsetFontsApart(text: string): Promise<Uint8Array[]> {
  const worker = new Worker(new URL('./subset-worker-node.ts', import.meta.url), {
    workerData: text,
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
