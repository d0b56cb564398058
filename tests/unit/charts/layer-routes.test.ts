import { describe, expect, it } from 'vitest';
import { routesOf, type RoutedBox } from '#src/charts/structures/layer-routes.ts';

const box = (key: number | string, middle: number): RoutedBox => ({ key, middle, height: 40 });

describe('the arrows between layers and bodies outside', () => {
  const boxes = [box(1, 20), box(2, 80), box(3, 140), box('office', 80)];

  it('start and end inside their boxes, no two at one place', () => {
    const links = [
      { from: 1, to: 3 },
      { from: 2, to: 3 },
      { from: 3, to: 'office' },
    ];
    const routes = routesOf(links, boxes);
    const ends = routes.flatMap(({ start, end }, index) => {
      const link = links[index];
      return [`${String(link?.from)} ${String(start)}`, `${String(link?.to)} ${String(end)}`];
    });
    expect(new Set(ends).size).toBe(6);
    for (const { start, end } of routes) {
      expect(boxes.some(({ middle }) => Math.abs(middle - start) < 20)).toBe(true);
      expect(boxes.some(({ middle }) => Math.abs(middle - end) < 20)).toBe(true);
    }
  });

  it('have lanes of their own where they pass one another, the shorter one inside', () => {
    const [long, short, apart] = routesOf(
      [
        { from: 1, to: 3 },
        { from: 1, to: 2 },
        { from: 2, to: 3 },
      ],
      boxes,
    );
    expect(short?.lane).toBe(0);
    expect(apart?.lane).toBe(0);
    expect(long?.lane).toBe(1);
  });

  it('are straight between a layer and the body beside it', () => {
    const [there, back] = routesOf(
      [
        { from: 2, to: 'office' },
        { from: 'office', to: 2 },
      ],
      boxes,
    );
    expect(there?.start).toBe(there?.end);
    expect(back?.start).toBe(back?.end);
    expect(there?.start).not.toBe(back?.start);
  });
});
