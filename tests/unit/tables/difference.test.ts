import { describe, expect, it } from 'vitest';
import { placed } from '#src/tables/bring/place.ts';
import { difference, isSame, type TableText } from '#src/tables/difference.ts';
import { towns } from './fixture.ts';

const header = ['id', 'year', 'name', 'people'];
const table = (...rows: string[]): TableText => ({
  header,
  rows: rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
  }),
});

const before = table('linhe,2010,临河,600', 'shanqian,2010,山前,400', 'all,2010,全县,1000');

describe('two versions of a table', () => {
  it('are the same whatever the order of their columns', () => {
    const after = { ...before, header: [...header].reverse() };
    const found = difference(before, after, towns);
    expect(isSame(found)).toBe(true);
    expect(found.same).toBe(3);
  });

  it('differ by rows and cells', () => {
    const after = table('linhe,2010,临河,601', 'shanqian,2010,山前,400', 'new,2010,新镇,5');
    const found = difference(before, after, towns);
    expect(found).toMatchObject({
      dataset: 'towns',
      added: [{ key: 'new@2010', cells: { name: '新镇' } }],
      removed: [{ key: 'all@2010' }],
      changed: [{ key: 'linhe@2010', cells: [{ column: 'people', from: '600', to: '601' }] }],
      renamed: [],
      same: 1,
      reordered: false,
    });
    expect(isSame(found)).toBe(false);
  });

  it('tell a row with another key from one that is gone and one that is new', () => {
    const after = table('lin-he,2010,临河,600', 'shanqian,2010,山前,400', 'all,2010,全县,1000');
    const found = difference(before, after, towns);
    expect(found.renamed).toEqual([{ from: 'linhe@2010', to: 'lin-he@2010' }]);
    expect([...found.added, ...found.removed]).toEqual([]);
  });

  it('do not call rows renamed that several could be', () => {
    const twins = table('a,2010,甲,1', 'b,2010,甲,1');
    const found = difference(twins, table('c,2010,甲,1', 'b,2010,甲,1'), towns);
    expect(found.renamed).toEqual([{ from: 'a@2010', to: 'c@2010' }]);
    expect(difference(twins, table('c,2010,甲,1', 'd,2010,甲,1'), towns).renamed).toEqual([]);
  });

  it('tell columns and another order of rows', () => {
    const after = {
      header: ['id', 'year', 'name', 'here'],
      rows: [...before.rows].reverse().map((row) => ({ ...row, people: '' })),
    };
    const found = difference(before, after, towns);
    expect(found.columns).toEqual({ added: ['here'], removed: ['people'] });
    expect(found.reordered).toBe(true);
    expect(found.changed).toHaveLength(3);
  });

  it('compare rows with one key in their order', () => {
    const after = table('linhe,2010,临河,600', 'linhe,2010,临河,7', 'shanqian,2010,山前,400');
    expect(difference(before, after, towns).added).toMatchObject([
      { key: 'linhe@2010', cells: { people: '7' } },
    ]);
  });

  it('are plain JSON', () => {
    const found = difference(before, table(), towns);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('the rows of a file', () => {
  const file = {
    header: ['id', 'year', 'people'],
    rows: [
      { id: 'shanqian', year: '2010', people: '401' },
      { id: 'new', year: '2011', people: '5' },
    ],
  };

  it('take the place of those with their key, in the columns of the file', () => {
    const { rows, from } = placed(before, file, towns, 'rows');
    expect(rows.map(({ id, name, people }) => [id, name, people])).toEqual([
      ['linhe', '临河', '600'],
      ['shanqian', '山前', '401'],
      ['all', '全县', '1000'],
      ['new', '', '5'],
    ]);
    expect(from).toEqual([undefined, 0, undefined, 1]);
  });

  it('take the place of those that they name where a name stands for what sets rows apart', () => {
    const apart = { ...towns, apart: 'place' };
    const table = {
      header: ['id', 'year', 'place', 'people'],
      rows: [{ id: 'linhe', year: '2010', place: 'p1', people: '600' }],
    };
    const named = { ...table, rows: [{ ...table.rows[0], place: '北县', people: '601' }] };
    const key = (_: string, name: string) => (name === '北县' ? 'p1' : undefined);
    expect(placed(table, named, apart, 'rows', key).rows).toEqual(named.rows);
    expect(placed(table, named, apart, 'rows').rows).toHaveLength(2);
  });

  it('are the table where the file is whole; columns that it lacks keep their cells', () => {
    const { rows, from } = placed(before, file, towns, 'whole');
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      ['shanqian', '山前'],
      ['new', ''],
    ]);
    expect(from).toEqual([0, 1]);
  });

  it('with one key twice are both there, for the check to find', () => {
    const twice = { ...file, rows: [...file.rows, { id: 'shanqian', year: '2010', people: '9' }] };
    expect(placed(before, twice, towns, 'rows').rows).toHaveLength(5);
  });
});
