/**
 * What a computation has read, by name, so that its result can be used again as long as nothing of
 * that has changed. Where nobody follows, reading costs nothing.
 */
export interface Reads {
  names: Set<string>;
  /** What kept values were made of that the computation used. */
  kept: Set<Reads>;
}

/** Where reads are put: the computation that runs now, and how another runs inside it. */
export interface Follower {
  current(): Reads | undefined;
  within<V>(reads: Reads, run: () => V): V;
}

let follower: Follower | undefined;

/** From now on, what is read is put where `chosen` says. */
export function followBy(chosen: Follower | undefined): void {
  follower = chosen;
}

/** A list of reads that is still empty. */
export const noReads = (): Reads => ({ names: new Set(), kept: new Set() });

/** Says that the computation that runs now has read what bears this name. */
export function noteRead(name: string): void {
  follower?.current()?.names.add(name);
}

/** A value with what it was made of; undefined where nobody follows. */
export interface Kept<V> {
  value: V;
  reads: Reads | undefined;
}

/** Makes a value that will be kept for several computations. */
export function kept<V>(make: () => V): Kept<V> {
  if (follower === undefined) return { value: make(), reads: undefined };
  const reads = noReads();
  return { value: follower.within(reads, make), reads };
}

/** Uses a kept value: what it was made of counts as read. */
export function used<V>({ value, reads }: Kept<V>): V {
  if (reads !== undefined) follower?.current()?.kept.add(reads);
  return value;
}

/** Settled values by their names: each of a key and of the object that it is computed from. */
const makers = new Map<string, (key: string, of: object) => unknown>();

/**
 * A small value that many computations ask of an object, and that seldom changes when what it is made
 * of does: who uses it has read the value, under `name` and the key, and nothing else.
 */
export function settledFor<K extends object, V>(
  name: string,
  make: (key: string, of: K) => V,
): (key: string, of: K) => V {
  const known = new WeakMap<K, Map<string, V>>();
  const valueOf = (key: string, of: K): V => {
    const values = known.get(of) ?? new Map<string, V>();
    known.set(of, values);
    if (!values.has(key)) values.set(key, kept(() => make(key, of)).value);
    return values.get(key) as V;
  };
  makers.set(name, (key, of) => valueOf(key, of as K));
  return (key, of) => {
    noteRead(readName(name, key));
    return valueOf(key, of);
  };
}

/** A settled value that is asked of no object. */
export function settled<V>(name: string, make: (key: string) => V): (key?: string) => V {
  const nothing = {};
  const valueOf = settledFor(name, make);
  makers.set(name, (key) => valueOf(key, nothing));
  return (key = '') => valueOf(key, nothing);
}

/** The settled value that bears a name, of an object; undefined where no such value is known. */
export function settledValue(name: string, of: object): { value: unknown } | undefined {
  const [maker = '', ...key] = name.split(separator);
  const make = makers.get(maker);
  return make && { value: make(key.join(separator), of) };
}

const separator = ' ';

/** The name of something that is read: what it is, and which of its kind. */
export const readName = (...parts: readonly string[]): string => parts.join(separator);
