import { writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { censusOf, coverageOf } from './census/census.ts';
import { builtSite, gathered } from './site.ts';

/** Every number that readers meet leads to its evidence; no page is exempt. */
describe('every number of the built site', () => {
  const found = censusOf(builtSite());
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  writeSync(1, `Numbers with a path, by kind of page\n${coverageOf(found).join('\n')}\n`);

  it.each([...byKind])('has a path on every page of the kind %s', (_kind, numbers) => {
    const missed = numbers.filter(({ hasPath }) => !hasPath);
    expect(
      gathered(
        missed.map(({ page, context, where }) => ({ page, fault: `${context} in ${where}` })),
      ),
    ).toEqual([]);
  });

  it('is looked for on every kind of page, and found', () => {
    for (const kind of ['home', 'chapter', 'chart', 'street', 'theme', 'case', 'source'])
      expect(byKind.get(kind)?.length, kind).toBeGreaterThan(20);
  });
});
