import type { Formula, Indicator, Label, Subject } from '#src/model.ts';
import { codeOf, codesOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Family } from './family.ts';
import { intervalsOf, tenCases, type PlaceRow } from './intervals.ts';
import type { Recorder } from './measures.ts';
import { bound, cell, count, countedRow, ratio, sum } from './provenance.ts';

const low: Indicator = {
  id: 'province-low',
  label: { zh: '案例数下限', en: 'Cases, at least' },
  definition: {
    zh: '由原文的说法、点名的案例和地区合计推出的最小可能数。',
    en: 'The smallest number that the source’s wording, the cases it names and the regional totals allow.',
  },
  unit: 'cases',
  digits: 0,
};

const high: Indicator = {
  id: 'province-high',
  label: { zh: '案例数上限', en: 'Cases, at most' },
  definition: {
    zh: '由原文的说法和地区合计推出的最大可能数。',
    en: 'The largest number that the source’s wording and the regional totals allow.',
  },
  unit: 'cases',
  digits: 0,
};

const regionCases: Indicator = {
  id: 'region-cases',
  label: { zh: '地区案例数', en: 'Cases of the region' },
  definition: {
    zh: '原文印出的地区案例数。',
    en: 'Cases of the region as the source prints them.',
  },
  unit: 'cases',
  digits: 0,
};

const regionShare: Indicator = {
  id: 'region-share',
  label: { zh: '地区占全部案例', en: 'Region’s share of all cases' },
  definition: {
    zh: '地区案例数除以三个地区之和。',
    en: 'Cases of the region divided by the three regions together.',
  },
  unit: 'share',
  digits: 1,
};

const provinceCount: Indicator = {
  id: 'provinces',
  label: { zh: '省级行政区', en: 'Province-level units' },
  definition: {
    zh: '表中的内地省级行政区数；按地区时依本站的划分。',
    en: 'Number of mainland province-level units in the table; by region, as this site divides them.',
  },
  unit: 'provinces',
  digits: 0,
};

const fewCases: Indicator = {
  id: 'few-cases',
  label: { zh: '“没有达到”的界限', en: 'Limit that few cases stay below' },
  definition: {
    zh: '没有印出案例数的省级行政区，原文以是否达到它来分。',
    en: 'The number by which the source sets units without a printed number apart: they reach it or not.',
  },
  unit: 'cases',
  digits: 0,
};

const exactCount: Indicator = {
  id: 'provinces-exact',
  label: { zh: '写明案例数的省级行政区', en: 'Province-level units with a printed number' },
  definition: {
    zh: '原文写明案例数（不含零）的省级行政区数。',
    en: 'Number of province-level units whose cases the source prints, zeros apart.',
  },
  unit: 'provinces',
  digits: 0,
};

const noneCount: Indicator = {
  id: 'provinces-none',
  label: { zh: '没有案例的省级行政区', en: 'Province-level units without a case' },
  definition: {
    zh: '原文写明没有案例的省级行政区数。',
    en: 'Number of province-level units that the source names as having none.',
  },
  unit: 'provinces',
  digits: 0,
};

const boundedCount: Indicator = {
  id: 'provinces-bounded',
  label: { zh: '只知范围的省级行政区', en: 'Province-level units known only within bounds' },
  definition: {
    zh: '原文没有写明案例数、只能推出范围的省级行政区数。',
    en: 'Number of province-level units whose cases can only be bounded.',
  },
  unit: 'provinces',
  digits: 0,
};

const exactShare: Indicator = {
  id: 'provinces-exact-share',
  label: { zh: '写明案例数的省份合占', en: 'Share of the units with a printed number' },
  definition: {
    zh: '写明案例数的省级行政区之和，除以三个地区之和。',
    en: 'Cases of the units with a printed number, divided by all three regions.',
  },
  unit: 'share',
  digits: 1,
};

/** Cases by place: exact numbers, zeros, and intervals where the text gives no number. */
export const places: Family = {
  indicators: [
    low,
    high,
    regionCases,
    regionShare,
    provinceCount,
    fewCases,
    exactCount,
    noneCount,
    boundedCount,
    exactShare,
  ],
  measure(tables, recorder) {
    const table = tables.table('innovation-places');
    const collections = new Set(table.rows.map(({ values }) => values.collection));
    for (const collection of collections) {
      const rows = table.rows.filter(({ values }) => values.collection === collection);
      const regions = rows.filter(({ values }) => values.record === 'region');
      const provinces = rows.filter(({ values }) => values.record === 'province');
      for (const row of [...regions, ...provinces])
        recorder.add(subjectOf(tables, row, regions, recorder.findSubject(collection)?.path ?? ''));
      const counts = regions
        .filter(({ values }) => values.cases !== null)
        .map((row) => recorder.record(regionCases, row.key, cell(table, row, 'cases')).formula);
      // Where not every region has a number, the whole is that of the classification.
      const all =
        regions.length > 0 && counts.length === regions.length
          ? sum(counts)
          : recorder.find('cases-total', collection)?.formula;
      for (const { key } of regions) {
        const own = recorder.find('region-cases', key)?.formula;
        if (own !== undefined && all !== undefined && all.value > 0)
          recorder.record(regionShare, key, ratio(own, all));
      }
      const units = (key: string, of: PlaceRow[]): void => {
        const cells = of.map((row) => countedRow(table, row, 'region'));
        const all = count(cells, () => true, { zh: '省级行政区', en: 'units' });
        recorder.record(provinceCount, key, all);
      };
      units(collection, provinces);
      const groups = Map.groupBy(provinces, ({ values }) =>
        regions.find((region) => region.values.region === values.region),
      );
      for (const region of regions) units(region.key, groups.get(region) ?? []);
      for (const [region, members] of groups) {
        for (const interval of intervalsOf(tables, region, members, all)) {
          recorder.record(low, interval.row.key, interval.low);
          if (interval.high !== undefined) recorder.record(high, interval.row.key, interval.high);
        }
      }
      measureKnowledge(tables, recorder, collection, provinces, all);
    }
  },
};

/** `regions` are those of its collection, `list` the path of its cases; without one, a unit belongs to the collection itself. */
function subjectOf(
  tables: Tables,
  row: PlaceRow,
  regions: readonly PlaceRow[],
  list: string,
): Subject {
  const { key, values } = row;
  const region = regions.find((one) => one.values.region === values.region);
  return {
    key,
    kind: values.record,
    name: { zh: values.name_zh, en: values.name_en },
    parent: values.record === 'region' ? values.collection : (region?.key ?? values.collection),
    order: 0,
    marks: [],
    ...(values.division === null ? {} : { unit: values.division }),
    // The list of cases, with what is known of this place.
    ...(values.division === null
      ? {}
      : { path: `${list}?province=${values.division}#province-${values.division}` }),
    codes: codesOf(tables, 'innovation-places', row, 'said'),
    place: { source: values.source, section: values.section, anchor: values.anchor },
  };
}

function measureKnowledge(
  tables: Tables,
  recorder: Recorder,
  collection: string,
  provinces: PlaceRow[],
  all: Formula | undefined,
): void {
  const table = tables.table('innovation-places');
  const saying = (words: string[]): PlaceRow[] =>
    provinces.filter(({ values }) => words.includes(values.said));
  const howMany = (indicator: Indicator, words: string[], test: Label): void => {
    const rows = saying(words).map((row) => countedRow(table, row, 'said'));
    recorder.record(
      indicator,
      collection,
      count(rows, () => true, test),
    );
  };
  for (const [indicator, word] of [
    [exactCount, 'exact'],
    [noneCount, 'none'],
  ] as const) {
    howMany(indicator, [word], codeOf(tables, 'innovation-places', 'said', word).label);
  }
  const few = saying(['under-ten']).map((row) => countedRow(table, row, 'said'));
  const { label } = codeOf(tables, 'innovation-places', 'said', 'under-ten');
  recorder.record(fewCases, collection, bound('high', tenCases, label, few));
  howMany(boundedCount, ['ten-or-more', 'under-ten'], { zh: '只知范围', en: 'bounded' });
  const printed = saying(['exact']).map((row) => cell(table, row, 'cases'));
  if (printed.length > 0 && all !== undefined && all.value > 0)
    recorder.record(exactShare, collection, ratio(sum(printed), all));
}
