import { describe, expect, it } from 'vitest';
import type { DatasetId } from '#data/index.ts';
import { narrow } from '#src/indicators/intervals.ts';
import { places } from '#src/indicators/places.ts';
import { measured, valuesOf } from '../../fixtures/tables.ts';

type Cells = Record<string, string | number>;

const province = (
  id: string,
  division: string,
  region: string,
  said: string,
  cases: number | '' = '',
): Cells => ({
  id,
  division,
  region,
  said,
  cases,
});
const region = (id: string, cases: number): Cells => ({ id, record: 'region', region: id, cases });

// East: 14 + 11 + 0 leave 5 of 30 for two units. West: 13 for one of ten or more and one of fewer.
const rows = [
  province('a', '110000', 'east', 'exact', 14),
  province('b', '120000', 'east', 'exact', 11),
  province('c', '130000', 'east', 'none', 0),
  province('d', '310000', 'east', 'under-ten'),
  province('e', '320000', 'east', 'under-ten'),
  province('f', '500000', 'west', 'ten-or-more'),
  province('g', '510000', 'west', 'under-ten'),
  region('east', 30),
  region('west', 13),
];
const namedCase = (id: string, division: string, more: Cells = {}): Cells => ({
  id,
  division,
  ...more,
});

function intervals(cases: Cells[] = [], more: Partial<Record<DatasetId, Cells[]>> = {}) {
  const record = measured(
    { 'innovation-places': rows, 'innovation-cases': cases, ...more },
    places,
  );
  const [low, high] = [valuesOf(record, 'province-low'), valuesOf(record, 'province-high')];
  return Object.fromEntries(Object.keys(low).map((id) => [id, [low[id], high[id]]]));
}

describe('provinces', () => {
  it('have exact values if a number or none is printed; the rest follow from wording and regional total', () => {
    expect(intervals()).toEqual({
      a: [14, 14],
      b: [11, 11],
      c: [0, 0],
      d: [1, 4], // d + e = 5, each at least 1
      e: [1, 4],
      f: [10, 12], // only the total bounds it: 13 − 1, not the smallest number listed
      g: [1, 3], // 13 − 12 to 13 − 10
    });
  });

  it('list exactly the cells they follow from', () => {
    const record = measured(
      { 'innovation-places': rows, 'innovation-cases': [namedCase('n', '310104')] },
      places,
    );
    const from = (indicator: string, key: string): string[] =>
      record
        .get(indicator, key)
        .inputs.map(
          ({ dataset, row, column }) => `${dataset.replace('innovation-', '')}/${row}/${column}`,
        );
    expect(record.get('province-low', 'a').formula.op).toBe('cell');
    // its wording and the case named there
    expect(from('province-low', 'd')).toEqual(['places/d/said', 'cases/n/division']);
    // its wording sets no upper bound: everything that the source says of the region
    expect(from('province-high', 'f')).toEqual([
      'places/west/cases',
      'places/f/said',
      'places/g/said',
    ]);
    // narrowed by the total: everything that the source says of the region
    expect(from('province-high', 'g')).toEqual([
      'places/west/cases',
      'places/f/said',
      'places/g/said',
    ]);
  });

  it('named cases raise the lower bound, and so lower the upper bound of the others', () => {
    const cases = [namedCase('n', '310104'), namedCase('m', '310110'), namedCase('k', '310000')];
    expect(intervals(cases)).toMatchObject({ d: [3, 4], e: [1, 2] });
    expect(
      intervals([...Array(11).keys()].map((n) => namedCase(`f${String(n)}`, '500101'))),
    ).toMatchObject({
      f: [11, 12],
      g: [1, 2],
    });
  });

  it('cases not known to be counted, or of another collection, have no effect', () => {
    const cases = [
      namedCase('n', '310104', { counted: 'unclear' }),
      namedCase('m', '310110', { collection: 'later-2020' }),
      namedCase('k', '310110'),
    ];
    expect(intervals(cases)).toMatchObject({ d: [1, 4], e: [1, 4] });
  });

  it('more named cases than the wording allows is a contradiction', () => {
    const ten = [...Array(10).keys()].map((n) => namedCase(`d${String(n)}`, '310104'));
    expect(() => intervals(ten)).toThrow(
      /innovation-places\.csv\n {2}× 原文的措辞和点名的案例对不上\n {6}第 \d+ 行“said”列（d）：措辞是“under-ten”，点名且计入的案例有 10 例，至少应是 10 例\n {4}应为：按措辞最多 9 例。/u,
    );
    expect(() => intervals([namedCase('n', '130102')])).toThrow(
      /with 1 counted case named there makes at least 1\n {4}Expected: At most 0, as the wording allows\./u,
    );
  });

  it('without any printed number, only the regional total bounds a unit of ten or more', () => {
    const few = [
      province('f', '500000', 'west', 'ten-or-more'),
      province('g', '510000', 'west', 'under-ten'),
      region('west', 13),
    ];
    expect(intervals([], { 'innovation-places': few })).toEqual({ f: [10, 12], g: [1, 3] });
  });

  it('regions: 30 and 13 of 43', () => {
    const record = measured({ 'innovation-places': rows }, places);
    expect(valuesOf(record, 'region-cases')).toEqual({ east: 30, west: 13 });
    expect(valuesOf(record, 'region-share')).toEqual({ east: 30 / 43, west: 13 / 43 });
  });

  it('are counted by precision: two numbers, one zero, four bounded; the two hold 25 of 43', () => {
    const record = measured({ 'innovation-places': rows }, places);
    expect(valuesOf(record, 'provinces-exact')).toEqual({ papers: 2 });
    expect(valuesOf(record, 'provinces-none')).toEqual({ papers: 1 });
    expect(valuesOf(record, 'provinces-bounded')).toEqual({ papers: 4 });
    expect(valuesOf(record, 'provinces-exact-share')).toEqual({ papers: 25 / 43 });
    expect(valuesOf(record, 'provinces')).toEqual({ papers: 7, east: 5, west: 2 });
    expect(valuesOf(record, 'few-cases')).toEqual({ papers: 10 });
  });

  it('a second collection comes as rows, with its own totals', () => {
    const other = [
      province('p', '110000', 'central', 'exact', 20),
      province('q', '120000', 'central', 'ten-or-more'),
      region('central', 35),
    ].map((row) => ({ ...row, collection: 'later-2020' }));
    const all = intervals([], { 'innovation-places': [...rows, ...other] });
    expect(all).toMatchObject({ q: [15, 15], d: [1, 4], f: [10, 12] });
  });
});

describe('narrow', () => {
  const wide = [
    { low: 0, high: 9 },
    { low: 1, high: 9 },
    { low: 4, high: 4 },
  ];

  it('tightens both bounds to what the total allows', () => {
    expect(narrow(wide, 7)).toEqual([
      { low: 0, high: 2 },
      { low: 1, high: 3 },
      { low: 4, high: 4 },
    ]);
    expect(narrow(wide, 22)).toEqual([
      { low: 9, high: 9 },
      { low: 9, high: 9 },
      { low: 4, high: 4 },
    ]);
  });

  it('keeps every possible value and removes every impossible one', () => {
    for (let whole = 5; whole <= 22; whole += 1) {
      const possible = wide.map(() => new Set<number>());
      for (let x = 0; x <= 9; x += 1) {
        for (let y = 1; y <= 9; y += 1) {
          if (x + y + 4 === whole) [x, y, 4].forEach((value, index) => possible[index]?.add(value));
        }
      }
      const ends = possible.map((set) => ({ low: Math.min(...set), high: Math.max(...set) }));
      expect(narrow(wide, whole), String(whole)).toEqual(ends);
    }
  });

  it('returns undefined for a total that no numbers add up to', () => {
    expect(narrow(wide, 4)).toBeUndefined();
    expect(narrow(wide, 23)).toBeUndefined();
  });
});
