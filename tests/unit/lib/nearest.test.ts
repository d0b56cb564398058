import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#src/lib/nearest.ts';

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['街道', '街区', 1],
  ])('%s and %s is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});

describe('the nearest word', () => {
  it('is spelt alike or continues the other', () => {
    expect(nearest('layuot', ['lang', 'layout'])).toBe('layout');
    expect(nearest('proc', ['processes', 'page'])).toBe('processes');
    expect(nearest('Side By-Side', ['side-by-side'])).toBe('side-by-side');
  });

  it('is none where nothing is close', () => {
    expect(nearest('xyz', ['lang', 'layout'])).toBeUndefined();
    expect(nearest('', ['lang'])).toBeUndefined();
    expect(nearest('lang', [])).toBeUndefined();
  });
});
