import type { Formula, Indicator, Subject } from '#src/model.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import { difference, rank, sum } from '../provenance.ts';

/** How many of the nearest subdistricts are kept for each. */
const nearest = 3;

/** Shares of the groups that make up a registered total. */
const groups = ['hukou-share', 'migrants-share', 'outside-share'] as const;

const distance: Indicator = {
  id: 'composition-distance',
  label: { zh: '与人口构成相近街道的差距', en: 'Difference from a similar subdistrict' },
  short: { zh: '构成差距', en: 'Difference' },
  definition: {
    zh: '户籍人口、外来人口、境外人员三种占比中，取本街道高于对方的各项，把差额相加：即要有百分之几的人换一个组，两地的构成才会一样。0表示完全相同。每个街道只列同区内差距最小的三个街道。',
    en: 'Of the shares of registered residents, migrants and residents from outside the mainland, those that are larger here than there; the differences added up. It is the share of people who would have to belong to another group for the two to be alike; 0 means the same composition. Kept for the three subdistricts of the district that differ least.',
  },
  unit: 'share',
  digits: 1,
};

const migrantsRank: Indicator = {
  id: 'migrants-share-rank',
  label: { zh: '外来人口比例的位次', en: 'Rank by share of migrants' },
  definition: {
    zh: '本区各街道按外来人口比例由高到低的位次。',
    en: 'Place among the district’s subdistricts by share of migrants, the highest first.',
  },
  unit: 'rank',
  digits: 0,
};

const hukouRank: Indicator = {
  id: 'hukou-share-rank',
  label: { zh: '户籍人口比例的位次', en: 'Rank by share of registered (hukou) residents' },
  definition: {
    zh: '本区各街道按户籍人口比例由高到低的位次。',
    en: 'Place among the district’s subdistricts by share of registered (hukou) residents, the highest first.',
  },
  unit: 'rank',
  digits: 0,
};

/** How alike the subdistricts of a district are by composition, and their ranks by its shares. */
export const peers: Family = {
  indicators: [distance, migrantsRank, hukouRank],
  measure(_tables, recorder) {
    for (const district of recorder.subjects('district')) {
      const streets = recorder.subjects('street', district.key);
      rankBy('migrants-share', migrantsRank, streets, recorder);
      rankBy('hukou-share', hukouRank, streets, recorder);
      const all = composed(streets, recorder);
      for (const own of all) recordNearest(own, all, recorder);
    }
  },
};

function rankBy(
  share: string,
  indicator: Indicator,
  streets: readonly Subject[],
  recorder: Recorder,
): void {
  const shares = streets.flatMap(({ key }) => recorder.find(share, key) ?? []);
  const formulas = shares.map(({ formula }) => formula);
  for (const { key, formula } of shares) recorder.record(indicator, key, rank(formula, formulas));
}

/** A subdistrict with the shares of its groups, and their values. */
interface Composed {
  street: Subject;
  shares: readonly Formula[];
  values: readonly number[];
}

/** The subdistricts whose table has all groups. */
function composed(streets: readonly Subject[], recorder: Recorder): Composed[] {
  return streets.flatMap((street) => {
    const shares = groups.flatMap((id) => recorder.find(id, street.key)?.formula ?? []);
    const values = shares.map(({ value }) => value);
    return shares.length === groups.length ? [{ street, shares, values }] : [];
  });
}

function recordNearest(own: Composed, all: readonly Composed[], recorder: Recorder): void {
  for (const { street, shares } of nearestTo(own, all)) {
    const key = `${own.street.key}#${street.key}`;
    recorder.record(distance, key, differenceOf(own.shares, shares), { part: street.name });
  }
}

/**
 * The subdistricts that differ least, the nearest first. Every pair is looked at, so that only numbers
 * are compared: formulas are written for those that are kept.
 */
function nearestTo(own: Composed, all: readonly Composed[]): Composed[] {
  const kept: { one: Composed; apart: number }[] = [];
  for (const one of all) {
    if (one === own) continue;
    const apart = apartBy(own.values, one.values);
    const after = kept.findIndex((other) => apart < other.apart);
    if (after === -1 && kept.length === nearest) continue;
    kept.splice(after === -1 ? kept.length : after, 0, { one, apart });
    kept.length = Math.min(kept.length, nearest);
  }
  return kept.map(({ one }) => one);
}

function apartBy(own: readonly number[], other: readonly number[]): number {
  let apart = 0;
  for (const [index, value] of own.entries()) apart += Math.max(0, value - (other[index] ?? 0));
  return apart;
}

/** The differences of the shares that are larger in the first, added up. */
function differenceOf(own: readonly Formula[], other: readonly Formula[]): Formula {
  const larger = own.flatMap((share, index) => {
    const theirs = other[index];
    return theirs !== undefined && share.value > theirs.value ? [difference(share, theirs)] : [];
  });
  const [only] = larger;
  return larger.length === 1 && only !== undefined ? only : sum(larger);
}
