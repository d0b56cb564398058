import { AsyncLocalStorage } from 'node:async_hooks';
import { followBy, type Reads } from '#src/lib/reads.ts';

/** What the page that is being made has read. */
export const reading = new AsyncLocalStorage<Reads>();

/** From now on, what pages and kept values read is noted. */
export function followReads(): void {
  followBy({
    current: () => reading.getStore(),
    within: (reads, run) => reading.run(reads, run),
  });
}
