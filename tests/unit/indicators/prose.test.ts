import { describe, expect, it } from 'vitest';
import { organisations } from '#src/indicators/reforms/organisations.ts';
import { population } from '#src/indicators/streets/population.ts';
import { recomputed } from '#src/indicators/recomputed.ts';
import { sheetOf } from '../../fixtures/formula-again.ts';
import { division, measured, street, valuesOf } from '../../fixtures/tables.ts';

const year = (id: number, associations: string, enterprises: string, foundations: number) => ({
  year: id,
  associations,
  private_non_enterprise: enterprises,
  foundations,
});

describe('social organisations', () => {
  // In ones: 10,000 + 20,000 + 5,000 = 35,000; 11,000 + 20,000 + 6,000 = 37,000; 22,000 + 20,000 + 0 = 42,000.
  const rows = [
    year(2003, '2.2', '2.0', 0),
    year(2000, '1.0', '2.0', 5000),
    year(2001, '1.1', '2.0', 6000),
  ];
  const record = measured({ 'social-organisations': rows }, organisations);
  const values = (indicator: string) => valuesOf(record, indicator);

  it('are converted to ones and summed, with the rounding of the parts', () => {
    expect(values('associations')).toEqual({ 2000: 10_000, 2001: 11_000, 2003: 22_000 });
    expect(values('foundations')).toEqual({ 2000: 5000, 2001: 6000, 2003: 0 });
    expect(values('organisations')).toEqual({ 2000: 35_000, 2001: 37_000, 2003: 42_000 });
    expect(record.get('organisations', '2001').formula.tolerance).toBe(1000); // twice 0.05 of 10,000
  });

  it('growth is the increase over the previous year; the first year has none', () => {
    expect(values('associations-growth')[2001]).toBeCloseTo(0.1, 12);
    expect(values('private-non-enterprise-growth')[2001]).toBe(0);
    expect(values('foundations-growth')[2001]).toBe(0.2);
    expect(values('organisations-growth')[2001]).toBe(2000 / 35_000);
    expect(record.find('organisations-growth', '2000')).toBeUndefined();
  });

  it('growth is missing where the previous year is missing', () => {
    expect(record.find('organisations-growth', '2003')).toBeUndefined();
    expect(record.find('associations-growth', '2003')).toBeUndefined();
  });

  it('the index is the total relative to the first year, ordered by year and not by row', () => {
    expect(values('organisations-index')).toEqual({ 2000: 1, 2001: 37 / 35, 2003: 1.2 });
    expect(record.subjects('year').map(({ key }) => key)).toEqual(['2000', '2001', '2003']);
  });

  it('per 10,000 people: 35,000 of 70 million are 5', () => {
    const people = { id: 'wk-population', printed: '0.7亿', value: '0.7', scale: '100000000' };
    const some = measured(
      {
        'social-organisations': [
          { ...year(2017, '1.0', '2.0', 5000), population_reading: 'wk-population' },
        ],
        readings: [people],
      },
      organisations,
    );
    expect(some.get('organisations-per-10000', '2017').value).toBeCloseTo(5, 12);
    expect(some.get('organisations-per-10000', '2017').inputs).toContainEqual({
      dataset: 'readings',
      row: 'wk-population',
      column: 'value',
    });
  });
});

describe('figures recomputed from the prose', () => {
  const persons: Record<string, string> = {
    'wy-chaoyang-census-outside': '60',
    'wy-beijing-census-outside': '100',
    'wy-outside-urban': '40',
    'wy-outside-rural': '10',
    'wy-academy-beijing-outside': '200',
    'xs-lianyang-outside': '5',
    'xs-lianyang-residents': '40',
    'xs-xiangmihu-koreans': '50',
    'wk-cases-urban': '30',
    'wk-cases-rural': '10',
    'wk-cases-all': '40',
    'wk-central': '3',
    'wk-west': '2',
    'wk-east': '10',
    'wk-netizens': '105',
    'wk-netizens-new': '5',
    'wk-mobile-netizens': '84',
    'wk-associations-2017': '3',
    'wk-foundations-2017': '2',
    'wk-pne-2017': '4',
  };
  const percent: Record<string, string> = {
    'wy-academy-chaoyang-share': '44',
    'wk-internet-rate': '50',
    'wy-outside-rural-share': '20',
  };
  const readings = [
    ...Object.entries(persons).map(([id, value]) => ({ id, value, printed: value })),
    ...Object.entries(percent).map(([id, value]) => ({
      id,
      value,
      printed: value,
      unit: 'percent',
    })),
  ];
  // Readings that the results are compared with; only their ids matter here.
  const compared = [
    'wy-chaoyang-census-share',
    'wy-chaoyang-outside',
    'xs-lianyang-share',
    'wk-cases-urban-share',
    'wk-cases-rural-share',
    'wk-half',
    'wk-netizens-growth',
    'wk-mobile-share',
    'wk-population',
    'wk-org-total-again',
    'wy-outside-average-share',
  ].map((id) => ({ id, value: '0', printed: '0' }));
  // The formulas are those of the project, the numbers are invented.
  const computations = [...sheetOf('computations').values()];
  const chaoyang = { as_of: '2010-03', record: 'total', hukou: 100, migrants: 60, outside: 40 };
  const record = measured(
    {
      readings: [...readings, ...compared],
      computations,
      streets: [street('chaoyang', chaoyang)],
      divisions: [division],
    },
    population,
    recomputed,
  );

  it.each([
    ['wy-chaoyang-census-share', 0.6], // 60 of 100
    ['wy-chaoyang-outside', 50], // 40 + 10
    ['wy-academy-chaoyang-outside', 88], // 200 × 44%
    ['xs-lianyang-share', 0.125], // 5 of 40
    ['xs-xiangmihu-of-beijing', 0.5], // 50 of 100
    ['wk-cases-all', 40], // 30 + 10
    ['wk-cases-urban-share', 0.75],
    ['wk-cases-rural-share', 0.25],
    ['wk-half', 0.5], // (3 + 2) of 10
    ['wk-netizens-growth', 0.05], // 5 of (105 − 5)
    ['wk-mobile-share', 0.8], // 84 of 105
    ['wk-population', 210], // 105 at 50%
    ['wk-org-total-again', 9], // 3 + 2 + 4
    ['wy-outside-average-share', 0.2], // (40 + 10) of (200 + 10 ÷ 20%)
  ])('%s is %d', (id, value) => {
    expect(record.get('recomputed', id).value).toBeCloseTo(value, 12);
  });

  it('have the unit of the reading they are compared with', () => {
    expect(record.get('recomputed', 'wk-half').unit).toBe('share');
    expect(record.get('recomputed', 'wy-chaoyang-outside').unit).toBe('persons');
    expect(record.all('recomputed')).toHaveLength(14);
  });
});
