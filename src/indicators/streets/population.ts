import type { Indicator, Label, Subject } from '#src/model.ts';
import { columnLabel } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import { rank } from '../provenance.ts';
import { frames, type PersonsColumn, type StreetFrame, type StreetRow } from './street-frames.ts';
import {
  caveatsOf,
  districtName,
  groupsOf,
  membershipsOf,
  placesOf,
  unitsOf,
} from './street-units.ts';

interface Naming {
  /** Chinese name, where the column heading is unclear out of context. */
  zh?: string;
  short?: Label;
}

/** Defines a head count indicator that equals a column of the register and shares its name. */
function persons(id: string, column: PersonsColumn, definition: Label, naming: Naming = {}) {
  const heading = columnLabel('streets', column);
  const { zh = heading.zh, short } = naming;
  const indicator: Indicator = {
    id,
    label: { zh, en: heading.en },
    definition,
    unit: 'persons',
    digits: 0,
    ...(short === undefined ? {} : { short }),
  };
  return { indicator, column };
}

const columns = [
  persons(
    'population',
    'total',
    {
      zh: '表中“总计”一栏：户籍人口、外来人口与境外人员之和。这是登记口径，不是普查常住人口。',
      en: 'The table’s total: registered residents, migrants and residents from outside the mainland. It is a register total, not a census of residents.',
    },
    { zh: '登记总人口' },
  ),
  persons('hukou', 'hukou', {
    zh: '户籍在本区的人口与人户分离人口之和。',
    en: 'Residents whose hukou is in the district, plus those living here whose hukou is in another district of the city.',
  }),
  persons('hukou-local', 'hukou_local', {
    zh: '户籍在本区的人口。',
    en: 'Residents whose hukou is in the district.',
  }),
  persons(
    'hukou-separated',
    'hukou_separated',
    {
      zh: '居住在本地、户籍在本市其他区县的人口。',
      en: 'Residents living here whose hukou is in another district or county of the same city.',
    },
    { zh: '人户分离人口' },
  ),
  persons('migrants', 'migrants', {
    zh: '表中“外来人口”的合计栏。',
    en: 'The table’s total of migrants.',
  }),
  persons(
    'outside',
    'outside',
    {
      zh: '包括港、澳、台人员和外国籍人员。',
      en: 'People from Hong Kong, Macao and Taiwan, and foreign nationals.',
    },
    { short: { zh: '境外人员', en: 'From outside the mainland' } },
  ),
];

const populationRank: Indicator = {
  id: 'population-rank',
  label: { zh: '登记总人口的位次', en: 'Rank by registered total' },
  definition: {
    zh: '本区各街道按登记总人口由多到少的位次。',
    en: 'Place among the district’s subdistricts by registered total, the largest first.',
  },
  unit: 'rank',
  digits: 0,
};

/** Registered head counts of subdistricts and districts, and the subjects for both. */
export const population: Family = {
  indicators: [...columns.map(({ indicator }) => indicator), populationRank],
  measure(tables, recorder) {
    for (const group of groupsOf(tables)) recorder.add(group);
    const streets = streetSubjects(tables);
    for (const frame of frames(tables)) {
      recorder.add(districtSubject(tables, frame));
      for (const [index, row] of frame.streets.entries())
        recorder.add(streets(row, frame.key, index));
      rankByTotal(frame, recorder);
      for (const { indicator, column } of columns) {
        for (const row of frame.streets) {
          const value = frame.of(row, column);
          if (value !== undefined) recorder.record(indicator, row.key, value);
        }
        const whole = frame.whole(column);
        const crossCheck = frame.printedTotal === undefined ? undefined : frame.summed(column);
        if (whole !== undefined) recorder.record(indicator, frame.key, whole, { crossCheck });
      }
    }
  },
};

function districtSubject(tables: Tables, frame: StreetFrame): Subject {
  const { printedTotal, streets } = frame;
  const rows = printedTotal === undefined ? streets : [...streets, printedTotal];
  const places = placesOf(tables, rows);
  return {
    key: frame.key,
    kind: 'district',
    name:
      printedTotal === undefined
        ? districtName(tables, frame.district)
        : { zh: printedTotal.values.name_zh, en: printedTotal.values.name_en },
    order: 0,
    marks: [],
    asOf: frame.asOf,
    unit: frame.district,
    path: '/streets/',
    places,
    caveats: caveatsOf(tables, places),
    basis: [...new Set(rows.map(({ values }) => values.basis ?? ''))].sort().join(' '),
    ...(printedTotal === undefined ? { computed: true } : {}),
  };
}

/** Makes the subject of a subdistrict; the page of its latest date has the short address. */
function streetSubjects(
  tables: Tables,
): (row: StreetRow, district: string, index: number) => Subject {
  const unitOf = unitsOf(tables);
  const memberships = membershipsOf(tables);
  const latest = new Map<string, string>();
  for (const { values } of tables.table('streets').rows) {
    const unit = unitOf(values.street, values.district);
    if (values.as_of > (latest.get(unit) ?? '')) latest.set(unit, values.as_of);
  }
  return ({ key, values, ...row }, parent, index) => {
    const unit = unitOf(values.street, values.district);
    const places = placesOf(tables, [{ key, values, ...row }]);
    return {
      key,
      kind: 'street',
      name: { zh: values.name_zh, en: values.name_en },
      parent,
      order: values.order ?? index + 1,
      marks: memberships.get(unit) ?? [],
      asOf: values.as_of,
      unit,
      path: `/streets/${unit}/${values.as_of === latest.get(unit) ? '' : `${values.as_of}/`}`,
      places,
      caveats: caveatsOf(tables, places),
    };
  };
}

function rankByTotal(frame: StreetFrame, recorder: Recorder): void {
  const all = frame.streets.flatMap((row) => frame.of(row, 'total') ?? []);
  for (const row of frame.streets) {
    const total = frame.of(row, 'total');
    if (total !== undefined) recorder.record(populationRank, row.key, rank(total, all));
  }
}
