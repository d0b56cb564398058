import { describe, expect, it } from 'vitest';
import type { AnyTable } from '#src/tables/load.ts';
import { pageOfRow, partsOf, rowPath } from '#src/tables/parts.ts';

/** A table of ten columns with so many rows, as the pages read it. */
function tableOf(rows: number): AnyTable {
  const table = {
    id: 'streets',
    header: Array.from({ length: 10 }, (_, index) => `c${String(index)}`),
    rows: Array.from({ length: rows }, (_, index) => ({ key: `row${String(index + 1)}` })),
  };
  return table as unknown as AnyTable;
}

describe('the pages of a dataset', () => {
  it('are one where it is short, also where it is empty', () => {
    expect(partsOf(tableOf(600)).map(({ path }) => path)).toEqual(['/data/streets/']);
    expect(partsOf(tableOf(0)).map(({ path, rows }) => [path, rows.length])).toEqual([
      ['/data/streets/', 0],
    ]);
  });

  it('hold every row once, in order, and rows lead to their own page', () => {
    const table = tableOf(1300);
    const parts = partsOf(table);
    expect(parts.map(({ path }) => path)).toEqual([
      '/data/streets/',
      '/data/streets/2/',
      '/data/streets/3/',
    ]);
    expect(parts.flatMap(({ rows }) => rows)).toEqual(table.rows);
    const tables = { any: () => table };
    expect(rowPath('streets', 'row600', tables)).toBe('/data/streets/#row-row600');
    expect(rowPath('streets', 'row601', tables)).toBe('/data/streets/2/#row-row601');
    expect(pageOfRow('streets', 'row1300', tables)).toBe('/data/streets/3/');
    expect(pageOfRow('streets', 'nowhere', tables)).toBe('/data/streets/');
  });
});
