import { expect, it } from 'vitest';
import { recent } from '#src/lib/recent.ts';

it('makes a value once, keeps what was asked for last and forgets the rest', () => {
  const made: string[] = [];
  const of = recent<string>(2);
  const ask = (id: string): string =>
    of(id, () => {
      made.push(id);
      return id.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
