import { describe, expect, it } from 'vitest';
import { bestOf, freeHeight, nextRoom, type Fitted } from '#src/reports/typst/fit.ts';

const height = 600;
const fitting = { pages: 2, top: 80, height };
const end = (page: number, y: number): unknown => [
  [
    [1, 100],
    [page, y],
  ],
];
const tried = (points: number, free: number, cut = true): Fitted => ({ points, free, cut });

describe('the room of a report that may have so many pages', () => {
  it('is measured on the last page that it may have', () => {
    expect(freeHeight(end(2, 80), fitting)).toBe(height);
    expect(freeHeight(end(2, 480), fitting)).toBe(200);
    expect(freeHeight(end(1, 680), fitting)).toBe(height);
    expect(freeHeight(end(3, 130), fitting)).toBe(-50);
  });

  it('shrinks by what stands on pages beyond, until it fits', () => {
    expect(nextRoom([tried(0, -50)], height)).toBeLessThan(-50);
    expect(nextRoom([tried(0, -50), tried(-80, -10)], height)).toBeLessThan(-90);
    expect(nextRoom([tried(0, -50), tried(-80, 20)], height)).toBeUndefined();
  });

  it('grows where something was left out and much of the last page is free', () => {
    expect(nextRoom([tried(0, 300)], height)).toBe(240);
    expect(nextRoom([tried(0, 300, false)], height)).toBeUndefined();
    expect(nextRoom([tried(0, 100)], height)).toBeUndefined();
    // Between what fits and what does not, until an entry makes no difference.
    expect(nextRoom([tried(0, 300), tried(240, -20)], height)).toBe(120);
    expect(nextRoom([tried(0, 300), tried(20, -20)], height)).toBeUndefined();
  });

  it('is the largest that fits, or the shortest report where none does', () => {
    expect(bestOf([tried(0, 300), tried(240, -20), tried(120, 90)])?.points).toBe(120);
    expect(bestOf([tried(0, -90), tried(-120, -40), tried(-190, -60)])?.points).toBe(-120);
    expect(bestOf<Fitted>([])).toBeUndefined();
  });

  it('is searched for a few times only', () => {
    const all: Fitted[] = [];
    let next: number | undefined = 0;
    while (next !== undefined) {
      all.push(tried(next, -50));
      next = nextRoom(all, height);
    }
    expect(all.length).toBeGreaterThan(1);
    expect(all.length).toBeLessThan(10);
  });
});
