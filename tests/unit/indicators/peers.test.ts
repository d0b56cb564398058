import { describe, expect, it } from 'vitest';
import { migrants } from '#src/indicators/streets/migrants.ts';
import { outside } from '#src/indicators/streets/outside.ts';
import { peers } from '#src/indicators/streets/peers.ts';
import { population } from '#src/indicators/streets/population.ts';
import { division, measured, street } from '../../fixtures/tables.ts';

/** Of 100 people each: registered, migrants, from outside. */
const of = (id: string, hukou: number, others: number, abroad: number) =>
  street(id, { hukou, hukou_local: hukou, migrants: others, outside: abroad });
const streets = [of('a', 60, 30, 10), of('b', 50, 45, 5), of('c', 61, 30, 9), of('d', 20, 70, 10)];

describe('subdistricts of similar composition', () => {
  const record = measured(
    { streets: [...streets, of('e', 10, 20, 70)], divisions: [division] },
    ...[population, outside, migrants, peers],
  );
  const from = (id: string) =>
    record
      .all('composition-distance')
      .filter(({ key }) => key.startsWith(`${id}@`))
      .map(({ key, value }) => [key.split('#')[1]?.split('@')[0], Number(value.toFixed(6))]);

  it('adds up the shares that are larger here, and keeps the three nearest', () => {
    // c: 10% − 9%; b: (60 − 50) + (10 − 5); d: 60 − 20; e lies 60 away and is left out.
    expect(from('a')).toEqual([
      ['c', 0.01],
      ['b', 0.15],
      ['d', 0.4],
    ]);
  });

  it('is the same from both sides', () => {
    expect(from('c')[0]).toEqual(['a', 0.01]);
  });

  it('ranks the shares, the highest first', () => {
    expect(record.get('migrants-share-rank', 'd@2000-01').value).toBe(1);
    expect(record.get('hukou-share-rank', 'c@2000-01').value).toBe(1);
  });
});
