import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#src/lib/text/nearest.ts';

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['街道', '街区', 1],
  ])('%s and %s is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});

describe('nearest word', () => {
  it('is spelt similarly or extends the other', () => {
    expect(nearest('layuot', ['lang', 'layout'])).toBe('layout');
    expect(nearest('望经', ['建外', '望京'])).toBe('望京');
    expect(nearest('望经', ['建外', '双井'])).toBeUndefined();
    expect(nearest('proc', ['processes', 'page'])).toBe('processes');
    expect(nearest('Side By-Side', ['side-by-side'])).toBe('side-by-side');
  });

  it('is undefined when nothing is close', () => {
    expect(nearest('xyz', ['lang', 'layout'])).toBeUndefined();
    expect(nearest('', ['lang'])).toBeUndefined();
    expect(nearest('lang', [])).toBeUndefined();
  });
});
