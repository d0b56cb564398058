import type { Indicator, Label } from '#src/model.ts';
import type { Family } from '../family.ts';
import { cell, constant, difference, product, ratio, sum } from '../provenance.ts';
import { reading } from '../reading.ts';

const overYearBefore: Label = {
  zh: '比上年增加的数目除以上年的数目。',
  en: 'Increase over the year before, divided by the year before.',
};

const kinds = [
  { column: 'associations', id: 'associations', zh: '社会团体', en: 'Social associations' },
  {
    column: 'private_non_enterprise',
    id: 'private-non-enterprise',
    zh: '民办非企业单位',
    en: 'Private non-enterprise units',
  },
  { column: 'foundations', id: 'foundations', zh: '基金会', en: 'Foundations' },
].map(({ column, id, zh, en }) => ({
  column,
  level: {
    id,
    label: { zh: `${zh}数`, en },
    short: { zh, en },
    definition: {
      zh: `年末全国${zh}数，按原表的单位换算成个。`,
      en: `${en} at the end of the year, in the unit of one.`,
    },
    unit: 'organisations',
    digits: 0,
  } satisfies Indicator,
  growth: {
    id: `${id}-growth`,
    label: { zh: `${zh}增长率`, en: `${en}: growth` },
    definition: overYearBefore,
    unit: 'share',
    digits: 1,
  } satisfies Indicator,
  index: {
    id: `${id}-index`,
    label: { zh: `${zh}指数`, en: `${en}: index` },
    definition: {
      zh: '当年的数目除以首年的数目。',
      en: 'The year’s number divided by that of the first year.',
    },
    unit: 'ratio',
    digits: 2,
  } satisfies Indicator,
}));

const all: Indicator = {
  id: 'organisations',
  label: { zh: '社会组织总数', en: 'Social organisations' },
  short: { zh: '各类合计', en: 'All kinds' },
  definition: {
    zh: '社会团体、民办非企业单位和基金会之和。',
    en: 'Social associations, private non-enterprise units and foundations together.',
  },
  unit: 'organisations',
  digits: 0,
};

const growth: Indicator = {
  id: 'organisations-growth',
  label: { zh: '社会组织增长率', en: 'Growth of social organisations' },
  definition: overYearBefore,
  unit: 'share',
  digits: 1,
};

const index: Indicator = {
  id: 'organisations-index',
  label: { zh: '社会组织指数', en: 'Index of social organisations' },
  definition: {
    zh: '当年总数除以首年总数。',
    en: 'The year’s total divided by that of the first year.',
  },
  unit: 'ratio',
  digits: 2,
};

const perTenThousand: Indicator = {
  id: 'organisations-per-10000',
  label: { zh: '每万人社会组织数', en: 'Social organisations per 10,000 people' },
  definition: {
    zh: '社会组织总数除以来源所用的人口数，再乘以一万。',
    en: 'All social organisations divided by the population that the source uses, times 10,000.',
  },
  unit: 'per-10000',
  digits: 2,
};

/** National numbers of social organisations, their growth and density. */
export const organisations: Family = {
  indicators: [
    ...kinds.flatMap(({ level, growth: change, index: ofKind }) => [level, change, ofKind]),
    all,
    growth,
    index,
    perTenThousand,
  ],
  measure(tables, recorder) {
    const table = tables.table('social-organisations');
    const rows = [...table.rows].sort((a, b) => a.key.localeCompare(b.key));
    const [first] = rows;
    for (const [position, row] of rows.entries()) {
      const yearBefore = String(Number(row.key) - 1);
      const before = rows[position - 1]?.key === yearBefore ? yearBefore : undefined;
      recorder.add({
        key: row.key,
        kind: 'year',
        name: { zh: `${row.key}年`, en: row.key },
        order: position,
        marks: [],
        joins: row.values.total_reading === null ? [] : [row.values.total_reading],
        places: table.provenance.places.map(({ source, section }) => ({ source, section })),
      });
      const levels = kinds.map(({ column, level, growth: change, index: ofKind }) => {
        const now = recorder.record(level, row.key, cell(table, row, column)).formula;
        if (before !== undefined) {
          const then = recorder.get(level.id, before).formula;
          recorder.record(change, row.key, ratio(difference(now, then), then));
        }
        if (first !== undefined)
          recorder.record(ofKind, row.key, ratio(now, recorder.get(level.id, first.key).formula));
        return now;
      });
      const now = recorder.record(all, row.key, sum(levels)).formula;
      if (before !== undefined) {
        const then = recorder.get(all.id, before).formula;
        recorder.record(growth, row.key, ratio(difference(now, then), then));
      }
      if (first !== undefined)
        recorder.record(index, row.key, ratio(now, recorder.get(all.id, first.key).formula));
    }
    const tenThousand = constant(10_000, { zh: '每万人', en: 'per 10,000 people' });
    for (const { key, values } of rows) {
      if (values.population_reading === null) continue;
      const total = recorder.get(all.id, key).formula;
      const population = reading(tables, values.population_reading);
      recorder.record(perTenThousand, key, product(ratio(total, population), tenThousand));
    }
  },
};
