import { kept as keptValue, used, type Kept } from './reads.ts';

/** Gives the value that was kept for an id, otherwise the one that `make` gives now. */
export type Recent<V> = (id: string, make: () => V) => V;

/**
 * Keeps the last `most` values that were asked for, by their ids. Pages are built one after the other, and those that share
 * something follow closely; keeping all of them would fill the memory of a large site.
 */
export function recent<V>(most: number): Recent<V> {
  const kept = new Map<string, Kept<V>>();
  return (id, make) => {
    const found = kept.get(id) ?? keptValue(make);
    // What was asked for last stands last; what was not asked for longest goes first.
    kept.delete(id);
    kept.set(id, found);
    if (kept.size > most) {
      const [oldest = ''] = kept.keys();
      kept.delete(oldest);
    }
    return used(found);
  };
}
