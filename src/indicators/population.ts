import type { Indicator, Label } from '#src/model.ts';
import { formatDate } from '#src/lib/format.ts';
import { columnLabel } from '#src/tables/labels.ts';
import type { Family } from './family.ts';
import { rank } from './provenance.ts';
import { frames, type PersonsColumn } from './street-frames.ts';

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
    en: 'Residents whose hukou is in the district, plus those living here whose hukou is in another Beijing district.',
  }),
  persons('hukou-local', 'hukou_local', {
    zh: '户籍在本区的人口。',
    en: 'Residents whose hukou is in the district.',
  }),
  persons(
    'hukou-separated',
    'hukou_separated',
    {
      zh: '居住在本地、户籍在北京市其他区县的人口。',
      en: 'Residents living here whose hukou is in another district or county of Beijing.',
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
    const divisions = tables.table('divisions');
    for (const frame of frames(tables)) {
      const names = divisions.row(frame.district).values;
      recorder.add({
        key: frame.key,
        kind: 'district',
        name:
          frame.printedTotal === undefined
            ? { zh: names.name_zh, en: names.name_en }
            : { zh: frame.printedTotal.values.name_zh, en: frame.printedTotal.values.name_en },
        order: 0,
        marks: [formatDate(frame.asOf, 'en')],
        path: '/streets/',
      });
      const totals = frame.streets
        .map((row) => frame.of(row, 'total'))
        .filter((total) => total !== undefined);
      for (const [index, row] of frame.streets.entries()) {
        recorder.add({
          key: row.key,
          kind: 'street',
          name: { zh: row.values.name_zh, en: row.values.name_en },
          parent: frame.key,
          order: row.values.order ?? index + 1,
          marks: row.values.pilot ? ['pilot'] : [],
          path: `/streets/${row.values.street}/`,
        });
        const total = frame.of(row, 'total');
        if (total !== undefined) recorder.record(populationRank, row.key, rank(total, totals));
      }
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
