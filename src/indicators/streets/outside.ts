import type { Formula, Indicator, Label, Subject } from '#src/model.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import { count, largestFirst, rank, ratio, sum } from '../provenance.ts';

const share: Indicator = {
  id: 'outside-share',
  label: { zh: '境外人员占登记总人口', en: 'Share of residents from outside the mainland' },
  short: { zh: '境外人员比例', en: 'Share from outside' },
  definition: {
    zh: '境外人员除以登记总人口。',
    en: 'Residents from outside the mainland divided by the registered total.',
  },
  unit: 'share',
  digits: 2,
};

const shareRank: Indicator = {
  id: 'outside-share-rank',
  label: { zh: '境外人员比例的位次', en: 'Rank by share from outside the mainland' },
  short: { zh: '比例的位次', en: 'Rank by share' },
  definition: {
    zh: '本区各街道按境外人员比例由高到低的位次。',
    en: 'Place among the district’s subdistricts by share of residents from outside the mainland, the highest first.',
  },
  unit: 'rank',
  digits: 0,
};

const numberRank: Indicator = {
  id: 'outside-rank',
  label: { zh: '境外人员数的位次', en: 'Rank by number from outside the mainland' },
  definition: {
    zh: '本区各街道按境外人员数由多到少的位次。',
    en: 'Place among the district’s subdistricts by number of residents from outside the mainland, the largest first.',
  },
  unit: 'rank',
  digits: 0,
};

const ofDistrict: Indicator = {
  id: 'outside-of-district',
  label: {
    zh: '占各街道境外人员合计',
    en: 'Share of all subdistricts’ residents from outside the mainland',
  },
  short: { zh: '占各街道境外人员', en: 'Part of all from outside' },
  definition: {
    zh: '本街道境外人员除以各街道境外人员的合计。',
    en: 'The subdistrict’s residents from outside the mainland divided by those of all subdistricts together.',
  },
  unit: 'share',
  digits: 1,
};

const quotient: Indicator = {
  id: 'location-quotient',
  label: { zh: '区位商', en: 'Location quotient' },
  definition: {
    zh: '本街道的境外人员比例除以各街道合计的比例；大于1，表示比各街道合计更集中。',
    en: 'The subdistrict’s share of residents from outside the mainland divided by that of all subdistricts together; above 1 means more than their average.',
  },
  unit: 'index',
  digits: 2,
};

const thousand: Indicator = {
  id: 'outside-thousand',
  label: {
    zh: '境外人员在一千人以上的街道',
    en: 'Subdistricts with a thousand or more from outside the mainland',
  },
  definition: {
    zh: '境外人员不少于1,000人的街道数。',
    en: 'Number of subdistricts with at least 1,000 residents from outside the mainland.',
  },
  unit: 'streets',
  digits: 0,
};

const streetCount: Indicator = {
  id: 'streets',
  label: { zh: '街道数', en: 'Subdistricts' },
  definition: { zh: '表中的街道行数。', en: 'Number of subdistrict rows in the table.' },
  unit: 'streets',
  digits: 0,
};

const top: Indicator = {
  id: 'outside-top',
  label: {
    zh: '境外人员最多的若干街道所占比例',
    en: 'Share of the subdistricts with the most residents from outside the mainland',
  },
  definition: {
    zh: '境外人员最多的前几个街道之和，除以各街道境外人员的合计。',
    en: 'Residents from outside the mainland in the subdistricts that have most of them, divided by those of all subdistricts together.',
  },
  unit: 'share',
  digits: 1,
};

const half: Indicator = {
  id: 'half-count',
  label: { zh: '合占一半所需的街道数', en: 'Subdistricts that together hold half' },
  definition: {
    zh: '从人数最多的街道数起，合计达到各街道境外人员一半所需的街道数。',
    en: 'Counting from the largest, the number of subdistricts needed to reach half of all subdistricts’ residents from outside the mainland.',
  },
  unit: 'streets',
  digits: 0,
};

/**
 * Residents from outside the mainland: shares, ranks, location quotients and how few subdistricts
 * hold most of them.
 */
export const outside: Family = {
  indicators: [
    share,
    shareRank,
    numberRank,
    ofDistrict,
    quotient,
    thousand,
    streetCount,
    top,
    half,
  ],
  measure(_tables, recorder) {
    for (const district of recorder.subjects('district')) {
      const streets = recorder.subjects('street', district.key);
      const whole = recorder.get('outside', district.key).formula;
      const districtShare = recordShare(recorder, district);
      const counts = streets.map((street) => formula(recorder, 'outside', street));
      const shares = streets.map((street) => recordShare(recorder, street));
      const known = shares.filter((one) => one !== undefined);
      for (const [index, street] of streets.entries()) {
        const [number, part] = [counts[index], shares[index]];
        if (number === undefined) continue;
        if (part !== undefined) recorder.record(shareRank, street.key, rank(part, known));
        if (whole.value === 0) continue;
        recorder.record(numberRank, street.key, rank(number, counts));
        recorder.record(ofDistrict, street.key, ratio(number, whole));
        if (part !== undefined && districtShare !== undefined)
          recorder.record(quotient, street.key, ratio(part, districtShare));
      }
      measureDistrict(recorder, district, counts, whole);
    }
  },
};

/** The share of a place; undefined where nobody lives. */
function recordShare(recorder: Recorder, place: Subject): Formula | undefined {
  const population = formula(recorder, 'population', place);
  if (population.value === 0) return undefined;
  const number = formula(recorder, 'outside', place);
  return recorder.record(share, place.key, ratio(number, population)).formula;
}

function measureDistrict(
  recorder: Recorder,
  district: Subject,
  counts: Formula[],
  whole: Formula,
): void {
  recorder.record(
    thousand,
    district.key,
    count(counts, (value) => value >= 1000, { zh: '≥ 1,000', en: '≥ 1,000' }),
  );
  recorder.record(
    streetCount,
    district.key,
    count(counts, () => true, { zh: '街道行', en: 'subdistrict rows' }),
  );
  if (whole.value === 0) return;
  const ordered = largestFirst(counts);
  const tops = ordered.map(
    (_, index) =>
      recorder.record(
        top,
        `${district.key}#${String(index + 1)}`,
        ratio(sum(ordered.slice(0, index + 1)), whole),
        { part: firstStreets(index + 1) },
      ).formula,
  );
  const needed = tops.findIndex((part) => part.value >= 0.5) + 1;
  recorder.record(
    half,
    district.key,
    count(tops.slice(0, needed), () => true, {
      zh: '累计到一半为止',
      en: 'until half is reached',
    }),
  );
}

function formula(recorder: Recorder, indicator: string, subject: Subject): Formula {
  return recorder.get(indicator, subject.key).formula;
}

/** The subdistricts with the largest counts, as a part of their district. */
function firstStreets(n: number): Label {
  if (n === 1) {
    return {
      zh: '境外人员最多的街道',
      en: 'the subdistrict with the most residents from outside the mainland',
    };
  }
  return {
    zh: `境外人员最多的${String(n)}个街道`,
    en: `the ${String(n)} subdistricts with the most residents from outside the mainland`,
  };
}
