import { describe, expect, it } from 'vitest';
import { censusOf } from './census/census.ts';
import { builtSite, gathered } from './site.ts';

/** Every number that readers meet leads to its evidence; no page is exempt. */
describe('every number of the built site', () => {
  const found = censusOf(builtSite());
  const byKind = Map.groupBy(found, ({ kind }) => kind);

  it.each([...byKind])('has a path on every page of the kind %s', (_, numbers) => {
    const missed = numbers.filter(({ hasPath }) => !hasPath);
    expect(
      gathered(
        missed.map(({ page, context, where }) => ({ page, fault: `${context} in ${where}` })),
      ),
    ).toEqual([]);
  });
});
