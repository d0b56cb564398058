import { describe, expect, it } from 'vitest';
import { choose, indexRows } from '#src/components/lists/facets.ts';

const index = indexRows(
  ['theme', 'region'],
  [
    { keys: ['service', 'east'], text: '上海 Fenglin 户籍医生' },
    { keys: ['service', 'west'], text: '新疆 Liujian' },
    { keys: ['culture', 'east'], text: '北京 Fusi' },
    { keys: [undefined, 'east'], text: '合肥 forum' },
  ],
);

function result(facets: Record<string, string>, query = '') {
  const { rows, counts } = choose(index, { facets: new Map(Object.entries(facets)), query });
  const count = (facet: string, value: string): number | undefined =>
    counts.get(facet)?.[index.values.get(facet)?.indexOf(value) ?? -1];
  return { rows, count };
}

describe('case explorer facets', () => {
  it('shows every row when nothing is chosen, and counts each value', () => {
    const { rows, count } = result({});
    expect(rows).toEqual([0, 1, 2, 3]);
    expect([count('theme', 'service'), count('theme', 'culture'), count('region', 'east')]).toEqual(
      [2, 1, 3],
    );
  });

  it('counts a row excluded only by this facet, so that numbers predict the result of a choice', () => {
    const { rows, count } = result({ theme: 'service' });
    expect(rows).toEqual([0, 1]);
    expect(count('theme', 'culture')).toBe(1);
    expect([count('region', 'east'), count('region', 'west')]).toEqual([1, 1]);
  });

  it('combines facets and words, ignoring case', () => {
    expect(result({ region: 'east' }, 'fusi').rows).toEqual([2]);
    expect(result({ region: 'west' }, 'fusi').rows).toEqual([]);
    expect(result({}, '上海 fenglin').rows).toEqual([0]);
  });

  it('excludes rows without a value for a chosen facet', () => {
    expect(result({ theme: 'culture', region: 'east' }).rows).toEqual([2]);
  });
});
