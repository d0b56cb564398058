import { expect, test } from 'vitest';
import type { MeasuredColumn } from '#src/reports/print/table-columns.ts';
import { bestShares } from '#src/reports/print/table-shares.ts';

/** A column of cells with texts of so many em, whose longest word has four. */
const column = (...cells: number[]): MeasuredColumn => ({
  width: Math.max(...cells),
  piece: 4,
  chip: 0,
  cells: cells.map((width) => (width === 0 ? [] : [width])),
  numeric: false,
});

test('a column that is empty but for one cell gives its width to those that make rows tall', () => {
  const long = column(60, 60, 60, 60, 60);
  const rare = column(0, 0, 16, 0, 0);
  const { shares, lines } = bestShares([long, rare], [long, rare], 40);
  // Shared by length, the rare column would take some 15 em, and all rows have three lines.
  expect(shares.get(rare)).toBeLessThan(9);
  expect(lines).toBeLessThan(14);
});

test('no column becomes narrower than its longest word, and together they keep the width', () => {
  const columns = [column(200, 200, 200), column(12, 12, 12), column(8, 8, 8)];
  const { shares } = bestShares(columns, columns, 40);
  expect([...shares.values()].every((width) => width >= 4)).toBe(true);
  expect([...shares.values()].reduce((sum, width) => sum + width, 0)).toBeCloseTo(40, 0);
});

test('columns that need the same share the same', () => {
  const columns = [column(30, 30), column(30, 30)];
  const [one = 0, other = 0] = bestShares(columns, columns, 40).shares.values();
  expect(one).toBeCloseTo(other, 0);
});

test('columns keep the widths that their texts give them where others would save little', () => {
  const columns = [column(60, 60, 60, 60, 60), column(30, 30, 30, 30, 30)];
  const { shares } = bestShares(columns, columns, 40);
  const [one = 0, other = 0] = shares.values();
  // The power of a trial, not a step of what columns give to each other.
  expect([0.4, 0.5, 0.6, 0.7, 0.8].map((power) => Math.round(2 ** power * 10))).toContain(
    Math.round((one / other) * 10),
  );
});
