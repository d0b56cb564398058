import { describe, expect, it } from 'vitest';
import { concentration } from '#src/indicators/streets/concentration.ts';
import { migrants } from '#src/indicators/streets/migrants.ts';
import { groups } from '#src/indicators/streets/groups.ts';
import { outside } from '#src/indicators/streets/outside.ts';
import { population } from '#src/indicators/streets/population.ts';
import { separation } from '#src/indicators/streets/separation.ts';
import { fourStreets as rows, theirTotal as total, twoOfThem } from '../../fixtures/streets.ts';
import { division, measured, street, valuesOf } from '../../fixtures/tables.ts';

const families = [population, outside, groups, concentration, migrants, separation];
const district = 'all@2000-01';

const record = measured(
  { streets: [...rows, total], divisions: [division], ...twoOfThem },
  ...families,
);
const values = (indicator: string): Record<string, number> => valuesOf(record, indicator);
const ofDistrict = (indicator: string): number => record.get(indicator, district).value;

/**
 * Measures that depend only on the number from outside; all other residents are migrants, and each
 * subdistrict has 10,000 people.
 */
function spread(...numbers: number[]) {
  const streets = numbers.map((number, index) =>
    street(`s${String(index)}`, { migrants: 10_000 - number, outside: number }),
  );
  return measured({ streets, divisions: [division] }, population, outside, concentration);
}

describe('population', () => {
  it('equals the register, for subdistricts and for the printed total', () => {
    expect(values('population')).toEqual({ a: 100, b: 200, c: 100, d: 600, all: 1000 });
    expect(values('hukou')).toEqual({ a: 60, b: 150, c: 80, d: 398, all: 688 });
    expect(values('hukou-local')).toEqual({ a: 45, b: 150, c: 60, d: 199, all: 454 });
    expect(values('hukou-separated')).toEqual({ a: 15, b: 0, c: 20, d: 199, all: 234 });
    expect(values('migrants')).toEqual({ a: 30, b: 46, c: 16, d: 200, all: 292 });
    expect(values('outside')).toEqual({ a: 10, b: 4, c: 4, d: 2, all: 20 });
  });

  it('cross-checks the printed total with the sum of the subdistricts', () => {
    const observation = record.get('population', district);
    expect(observation.formula.op).toBe('cell');
    expect(observation.crossCheck).toMatchObject({ op: 'sum', value: 1000 });
    expect(record.get('population', 'a@2000-01').crossCheck).toBeUndefined();
  });

  it('ranks by size; ties share the better rank', () => {
    expect(values('population-rank')).toEqual({ d: 1, b: 2, a: 3, c: 3 });
  });

  it('names districts and subdistricts, with groups marked', () => {
    expect(record.subject(district)).toMatchObject({ kind: 'district', name: { zh: 'all' } });
    const streets = record.subjects('street', district);
    expect(streets.map(({ key }) => key)).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => `${id}@2000-01`),
    );
    expect(streets.map(({ marks }) => marks)).toEqual([['tried'], [], [], ['tried']]);
  });
});

describe('residents from outside the mainland', () => {
  it('share: number over registered total', () => {
    expect(values('outside-share')).toEqual({ a: 0.1, b: 0.02, c: 0.04, d: 2 / 600, all: 0.02 });
  });

  it('ranks by number and by share separately', () => {
    expect(values('outside-rank')).toEqual({ a: 1, b: 2, c: 2, d: 4 });
    expect(values('outside-share-rank')).toEqual({ a: 1, c: 2, b: 3, d: 4 });
  });

  it('location quotient: the subdistrict’s share over the district’s', () => {
    const { a, b, c, d } = values('location-quotient');
    expect([a, b, c]).toEqual([5, 1, 2]);
    expect(d).toBeCloseTo(1 / 6, 12);
  });

  it('share of the district: 10, 4, 4 and 2 of 20', () => {
    expect(values('outside-of-district')).toEqual({ a: 0.5, b: 0.2, c: 0.2, d: 0.1 });
  });

  it('the first k subdistricts hold 10, 14, 18 and 20 of 20', () => {
    const tops = [1, 2, 3, 4].map(
      (k) => record.get('outside-top', `${district}#${String(k)}`).value,
    );
    expect(tops).toEqual([0.5, 0.7, 0.9, 1]);
  });

  it('half is reached at exactly half', () => {
    expect(ofDistrict('half-count')).toBe(1); // 10 of 20
    expect(spread(9, 6, 5).get('half-count', '110105@2000-01').value).toBe(2); // 9, then 15 of 20
    expect(spread(5, 5, 5, 5, 1).get('half-count', '110105@2000-01').value).toBe(3); // 10 of 21 is less
  });

  it('the half count depends on the district’s figure and on the subdistricts counted', () => {
    const { inputs } = record.get('half-count', district);
    expect(inputs).toContainEqual({ dataset: 'streets', row: district, column: 'outside' });
    expect(inputs).toContainEqual({ dataset: 'streets', row: 'a@2000-01', column: 'outside' });
  });

  it('1,000 counts as “a thousand or more”, 999 does not', () => {
    expect(spread(999, 1000, 1001).get('outside-thousand', '110105@2000-01').value).toBe(2);
  });

  it('counts subdistricts and members of a group, which hold 12 of 20', () => {
    expect(ofDistrict('streets')).toBe(4);
    expect(record.get('group-streets', `${district}#tried`).value).toBe(2);
    expect(record.get('group-streets', `${district}#tried`).inputs).toContainEqual({
      dataset: 'street-group-members',
      row: 'tried@a',
      column: 'street',
    });
    expect(record.get('group-outside-share', `${district}#tried`).value).toBe(0.6);
  });

  it('a district without members has neither count nor share', () => {
    const none = spread(1, 2);
    expect(none.all('group-streets')).toEqual([]);
    expect(none.all('group-outside-share')).toEqual([]);
  });
});

describe('concentration', () => {
  it('the Lorenz curve is ordered from the lowest share to the highest', () => {
    // d 2 of 600, b 4 of 200, c 4 of 100, a 10 of 100
    expect(values('lorenz-population')).toEqual({ d: 0.6, b: 0.8, c: 0.9, a: 1 });
    expect(values('lorenz-outside')).toEqual({ d: 0.1, b: 0.3, c: 0.5, a: 1 });
  });

  it('Gini is 1 minus twice the area below the curve', () => {
    // 0.6 × 0.05 + 0.2 × 0.2 + 0.1 × 0.4 + 0.1 × 0.75 = 0.185
    expect(ofDistrict('gini')).toBeCloseTo(1 - 2 * 0.185, 12);
  });

  it('Gini of two equal subdistricts is a half if one has everything, 0 if evenly spread', () => {
    expect(spread(0, 100).get('gini', '110105@2000-01').value).toBeCloseTo(0.5, 12);
    expect(spread(70, 70, 70).get('gini', '110105@2000-01').value).toBeCloseTo(0, 12);
  });

  it('a district with only a total has no Gini', () => {
    const only = measured({ streets: [total], divisions: [division] }, ...families);
    expect(only.get('outside-share', district).value).toBe(0.02);
    expect(only.find('gini', district)).toBeUndefined();
  });
});

describe('migrants', () => {
  it('share: 30 of 100, 46 of 200, 16 of 100, 200 of 600, all 292 of 1,000', () => {
    expect(values('migrants-share')).toEqual({
      a: 0.3,
      b: 0.23,
      c: 0.16,
      d: 200 / 600,
      all: 0.292,
    });
  });

  it('gap: with and without a permit, minus all migrants', () => {
    // 20 + 10 − 30, 40 + 10 − 46, 150 + 49 − 200, 210 + 69 − 292; c gives no permits
    expect(values('permit-with')).toEqual({ a: 20, b: 40, d: 150, all: 210 });
    expect(values('permit-without')).toEqual({ a: 10, b: 10, d: 49, all: 69 });
    expect(values('permit-sum')).toEqual({ a: 30, b: 50, d: 199, all: 279 });
    expect(values('permit-gap')).toEqual({ a: 0, b: 4, d: -1, all: -13 });
  });

  it('counts only subdistricts among rows that do not add up', () => {
    expect(ofDistrict('gap-rows')).toBe(2);
  });

  it('a table without permit columns has no gap, rather than a gap of 0', () => {
    const streets = [street('a', { hukou: 1, migrants: 1 })];
    const none = measured({ streets, divisions: [division] }, population, migrants);
    expect(none.all('permit-gap')).toEqual([]);
    expect(none.all('gap-rows')).toEqual([]);
    expect(valuesOf(none, 'migrants-share')).toEqual({ a: 0.5, '110105': 0.5 });
  });
});

describe('household separation', () => {
  it('rate: 15 of 60, 0 of 150, 20 of 80, 199 of 398, all 234 of 688', () => {
    expect(values('separation-rate')).toEqual({ a: 0.25, b: 0, c: 0.25, d: 0.5, all: 234 / 688 });
    expect(values('separation-rank')).toEqual({ d: 1, a: 2, c: 2, b: 4 });
  });

  it('is omitted where the column is empty or nobody is registered', () => {
    const streets = [
      street('a', { hukou: 10, hukou_separated: 5, migrants: 1 }),
      street('b', { hukou: 10, migrants: 1 }),
      street('c', { hukou: 0, hukou_separated: 0, migrants: 1 }),
    ];
    const some = measured({ streets, divisions: [division] }, population, separation);
    expect(valuesOf(some, 'separation-rate')).toEqual({ a: 0.5 });
    expect(some.get('separation-rank', 'a@2000-01').value).toBe(1);
  });
});

describe('rows of another district or another date', () => {
  const other = { code: '110108', name_zh: '别区', name_en: 'Another district' };
  const more = measured(
    {
      streets: [
        ...rows,
        total,
        street('a', { as_of: '2001-01', hukou: 40, migrants: 40, outside: 20 }),
        street('e', { district: '110108', hukou: 70, migrants: 20, outside: 10 }),
        street('f', { district: '110108', hukou: 90, migrants: 5, outside: 5 }),
      ],
      divisions: [division, other],
    },
    ...families,
  );

  it('are measured separately, without changing the first district', () => {
    expect(more.subjects('district').map(({ key }) => key)).toEqual([
      district,
      '110105@2001-01',
      '110108@2000-01',
    ]);
    for (const { indicator, key, value } of record.all('outside-share-rank')) {
      expect(more.get(indicator, key).value, key).toBe(value);
    }
    expect(more.get('outside-share', 'a@2001-01').value).toBe(0.2);
    expect(more.get('outside-rank', 'e@2000-01').value).toBe(1);
    expect(more.get('outside-rank', 'f@2000-01').value).toBe(2);
  });

  it('are summed in every district indicator if there is no printed total', () => {
    expect(more.get('population', '110108@2000-01')).toMatchObject({
      value: 200,
      formula: { op: 'sum' },
    });
    expect(more.get('population', '110108@2000-01').crossCheck).toBeUndefined();
    expect(more.subject('110108@2000-01').name.en).toBe('Another district');
    expect(more.get('outside-share', '110108@2000-01').value).toBe(0.075); // 15 of 200
    expect(more.get('migrants-share', '110108@2000-01').value).toBe(0.125); // 25 of 200
    expect(more.get('location-quotient', 'e@2000-01').value).toBeCloseTo(0.1 / 0.075, 12);
  });
});
