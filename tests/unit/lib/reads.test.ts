import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onceFor } from '#src/lib/once.ts';
import { recent } from '#src/lib/recent.ts';
import {
  followBy,
  noReads,
  noteRead,
  settled,
  settledFor,
  settledValue,
  type Reads,
} from '#src/lib/reads.ts';

/** All names that a computation has read, itself and by way of kept values. */
function namesOf({ names, kept }: Reads): string[] {
  return [...new Set([...names, ...[...kept].flatMap(namesOf)])].sort();
}

describe('what a computation reads', () => {
  const storage = new AsyncLocalStorage<Reads>();
  beforeEach(() => {
    followBy({
      current: () => storage.getStore(),
      within: (reads, run) => storage.run(reads, run),
    });
  });
  afterEach(() => {
    followBy(undefined);
  });

  function readBy(run: () => unknown): string[] {
    const reads = noReads();
    storage.run(reads, run);
    return namesOf(reads);
  }

  it('counts for each that uses a kept value, also for those that did not make it', () => {
    const inner = onceFor(() => noteRead('inner'));
    const outer = onceFor((key: object) => {
      noteRead('outer');
      inner(key);
    });
    const key = {};
    const recently = recent<undefined>(1);
    const page = (own: string): void => {
      noteRead(own);
      outer(key);
      recently('id', () => {
        noteRead('recent');
        return undefined;
      });
    };
    expect(readBy(() => page('a'))).toEqual(['a', 'inner', 'outer', 'recent']);
    expect(readBy(() => page('b'))).toEqual(['b', 'inner', 'outer', 'recent']);
    expect(readBy(() => inner(key))).toEqual(['inner']);
  });

  it('counts also for values that were kept before anybody computed', () => {
    const early = onceFor(() => noteRead('early'));
    const key = {};
    early(key);
    expect(readBy(() => early(key))).toEqual(['early']);
  });

  it('of a settled value is the value alone, which can be asked for by its name', () => {
    const word = settled('test-word', (id) => {
      noteRead('much');
      return id.toUpperCase();
    });
    expect(readBy(() => word('a b'))).toEqual(['test-word a b']);
    expect(settledValue('test-word a b', {})).toEqual({ value: 'A B' });
    expect(settledValue('unknown a', {})).toBeUndefined();
  });

  it('of a settled value is its value for the object that it is asked of', () => {
    const lengths = settledFor('test-length', (id, texts: Map<string, string>) => {
      noteRead('much');
      return texts.get(id)?.length;
    });
    const [before, after] = [new Map([['a', 'x']]), new Map([['a', 'xyz']])];
    expect(readBy(() => lengths('a', before))).toEqual(['test-length a']);
    expect(lengths('a', after)).toBe(3);
    expect(settledValue('test-length a', before)).toEqual({ value: 1 });
    expect(settledValue('test-length b', after)).toEqual({ value: undefined });
  });

  it('goes on where a computation waits', async () => {
    const reads = noReads();
    await storage.run(reads, async () => {
      await Promise.resolve();
      noteRead('late');
    });
    expect(namesOf(reads)).toEqual(['late']);
  });
});
