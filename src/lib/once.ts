import { kept, used, type Kept } from './reads.ts';

/** Keeps what `make` gives for an object, as long as the object is in use. */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, Kept<V>>();
  return (key) => {
    const value = known.get(key) ?? kept(() => make(key));
    known.set(key, value);
    return used(value);
  };
}
