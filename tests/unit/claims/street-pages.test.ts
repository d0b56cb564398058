import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { evidence } from '#src/claims/site.ts';
import { provincesOf } from '#src/claims/pages/places/provinces.ts';
import { locatedIn, peersOf } from '#src/claims/pages/places/street-documents.ts';
import { readStreet, streetSentence } from '#src/claims/pages/places/street-reading.ts';
import { plain, valuesIn } from '#src/lib/text/say.ts';
import { project } from '../../fixtures/tables.ts';

const { measures, tables } = evidence();
const streets = measures.subjects('street');
const text = readFileSync(join(project, 'data/streets/streets.csv'), 'utf8');
const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
const rowOf = (key: string) => {
  const found = rows.find((row) => `${row['street'] ?? ''}@${row['as_of'] ?? ''}` === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const whole = rows.find(({ record }) => record !== 'street');
const share = (row: Record<string, string>, part: string, of: string): number =>
  Number(row[part]) / Number(row[of]);
const compared = [
  ['outside', 'total', '境外人员比例'],
  ['migrants', 'total', '外来人口比例'],
  ['hukou_separated', 'hukou', '人户分离率'],
] as const;

describe('the sentence of a subdistrict', () => {
  it.each(streets.map(({ key }) => key))('holds against the table: %s', (key) => {
    const { above, below, alike } = readStreet(measures.subject(key), measures);
    const names = (some: { name: { zh: string } }[]) => some.map(({ name }) => name.zh);
    for (const [part, of, name] of compared) {
      const difference = share(rowOf(key), part, of) - share(whole ?? {}, part, of);
      if (names(alike).includes(name)) expect(Math.abs(difference)).toBeLessThan(0.001);
      else expect(names(difference > 0 ? above : below)).toContain(name);
    }
  });

  it.each(streets.map(({ key }) => key))('gives its best and lowest rank: %s', (key) => {
    const { best, lowest } = readStreet(measures.subject(key), measures);
    const number = (row: Record<string, string>) => Number(row['total']);
    const own = number(rowOf(key));
    const others = rows.filter(({ record }) => record === 'street');
    const rank = 1 + others.filter((row) => number(row) > own).length;
    expect(rank).toBeGreaterThanOrEqual(best.rank);
    expect(rank).toBeLessThanOrEqual(lowest.rank);
  });

  it.each(['zh', 'en'] as const)('says no number without an observation: %s', (lang) => {
    for (const street of streets) {
      const sentence = streetSentence(street, measures, lang);
      const written = sentence.filter((part) => typeof part === 'string').join('');
      expect(written).not.toMatch(/\d/u);
      expect(valuesIn(sentence).length).toBeGreaterThan(6);
      expect(plain(sentence)).not.toMatch(/undefined|NaN|。。|\.\./u);
    }
  });
});

describe('what stands beside a subdistrict', () => {
  it('finds peers for all of them, the nearest first', () => {
    for (const street of streets) {
      const distances = peersOf(street, measures).map(({ distance }) => distance.value);
      expect(distances).toHaveLength(3);
      expect([...distances].sort((a, b) => a - b)).toEqual(distances);
    }
  });

  it('locates a practice only in the subdistrict that its place names', () => {
    const located = streets.flatMap((street) =>
      locatedIn(street, tables).map(({ place }) => place.zh.includes(`${street.name.zh}街道`)),
    );
    expect(located.length).toBeGreaterThan(0);
    expect(located.every(Boolean)).toBe(true);
  });
});

describe('the province-level units', () => {
  const collections = measures.subjects('collection');
  const provinces = collections.flatMap(({ key }) => provincesOf(key, tables, measures));

  it('are all offered, with bounds that hold the printed number', () => {
    const printed = tables
      .table('innovation-places')
      .rows.filter(({ values }) => values.record === 'province');
    expect(provinces).toHaveLength(printed.length);
    for (const { low, high } of provinces)
      expect(low.value).toBeLessThanOrEqual(high?.value ?? Infinity);
  });

  it('count the cases they list', () => {
    for (const { named, cases } of provinces) expect(named.value).toBe(cases.length);
  });
});
