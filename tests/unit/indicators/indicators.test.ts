import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changes } from '#src/indicators/streets/changes.ts';
import { indicator, indicators, measure } from '#src/indicators/index.ts';
import type { CellRef, Observation } from '#src/model.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { again, nodesOf, sheetOf, textOf } from '../../fixtures/formula-again.ts';
import { acceptIn, copyOfProject, project, rewrite } from '../../fixtures/tables.ts';

const tables = loadTables(join(project, 'data'));
const measures = measure(tables);
const observations: Observation[] = indicators.flatMap(({ id }) => [...measures.all(id)]);
const name = ({ indicator: id, key }: Observation): string => `${id}/${key}`;
const cellName = ({ dataset, row, column }: CellRef): string => `${dataset}/${row}/${column}`;

/** Equal except for binary rounding errors. */
function near(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}

describe('the register of indicators', () => {
  it('has unique ids, with label and definition in both languages', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const { id, label, definition } of indicators) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(definition.zh, id).toMatch(/\p{Script=Han}.*。$/u);
      expect(definition.en, id).toMatch(/^[A-Z].*\.$/u);
      expect(label.zh, id).toMatch(/\p{Script=Han}/u);
      expect(label.en, id).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('finds an indicator by id and suggests known ones for an unknown id', () => {
    expect(indicator('gini').unit).toBe('index');
    expect(() => indicator('ginni')).toThrow(
      /src\/indicators\/index\.ts\n {2}× 没有这个指标\n {6}读到“ginni”\n {4}应为：.*最接近的是“gini”[^]*the nearest is “gini”/u,
    );
  });

  it('measures every indicator at least once on the real data, but changes, which need two dates', () => {
    const ofChanges = new Set(changes.indicators.map(({ id }) => id));
    for (const { id } of indicators.filter((one) => !ofChanges.has(one.id)))
      expect(measures.all(id).length, id).toBeGreaterThan(0);
  });
});

describe('every observation of the real data', () => {
  it('equals its formula recomputed from the text of the CSV', () => {
    for (const observation of observations) {
      const { formula, value } = observation;
      expect(formula.value, name(observation)).toBe(value);
      if (formula.op === 'bound') continue;
      expect(near(value, again(formula)), name(observation)).toBe(true);
    }
    expect(observations.length).toBeGreaterThan(500);
  });

  it('has a correct and finite value at every node of its formula', () => {
    for (const observation of observations) {
      for (const node of nodesOf(observation.formula)) {
        expect(Number.isFinite(node.value), name(observation)).toBe(true);
        expect(node.tolerance, name(observation)).toBeGreaterThanOrEqual(0);
        if (node.op === 'bound') continue;
        expect(near(node.value, again(node)), name(observation)).toBe(true);
      }
    }
  });

  it('lists exactly the cells of its formula as inputs, without duplicates', () => {
    for (const observation of observations) {
      const inputs = observation.inputs.map(cellName);
      const cells = nodesOf(observation.formula).flatMap((node) =>
        node.op === 'cell' ? [cellName(node.cell)] : [],
      );
      expect(new Set(inputs), name(observation)).toEqual(new Set(cells));
      expect(new Set(inputs).size, name(observation)).toBe(inputs.length);
      if (observation.formula.op !== 'count') {
        expect(inputs.length, name(observation)).toBeGreaterThan(0);
      }
    }
  });

  it('refers to cells that exist in the CSV, with the same text', () => {
    for (const observation of observations) {
      const formulas = [
        observation.formula,
        ...(observation.crossCheck ? [observation.crossCheck] : []),
      ];
      for (const node of formulas.flatMap(nodesOf)) {
        if (node.op !== 'cell') continue;
        const text = textOf(node.cell);
        if (node.cell.dataset === 'readings' && node.cell.column !== 'id') {
          expect(node.printed).toBe(sheetOf('readings').get(node.cell.row)?.['printed']);
        } else expect(node.printed, cellName(node.cell)).toBe(text);
        expect(text, cellName(node.cell)).not.toBe('');
      }
    }
  });

  it('has a subject with a name in both languages', () => {
    for (const observation of observations) {
      const { name: subject } = measures.subject(observation.key.split('#')[0] ?? '');
      expect(subject.zh, name(observation)).not.toBe('');
      expect(subject.en, name(observation)).not.toBe('');
    }
  });
});

describe('known results of the real data', () => {
  const value = (id: string, key: string): number => measures.get(id, key).value;
  const chaoyang = 'chaoyang@2010-03';

  it('the register: 39,502 of 2,274,562 from outside, a third of them in Wangjing', () => {
    expect(value('population', chaoyang)).toBe(2_274_562);
    expect(value('outside-share', chaoyang)).toBeCloseTo(39_502 / 2_274_562, 12);
    expect(value('outside-of-district', 'wangjing@2010-03')).toBeCloseTo(12_901 / 39_502, 12);
    expect(value('half-count', chaoyang)).toBe(4);
    expect(value('gini', chaoyang)).toBeCloseTo(0.49, 2);
  });

  it('printed totals equal the sums of the subdistricts', () => {
    for (const id of [
      'population',
      'hukou',
      'hukou-local',
      'hukou-separated',
      'migrants',
      'outside',
    ]) {
      const { value: printed, crossCheck } = measures.get(id, chaoyang);
      expect(crossCheck?.value, id).toBe(printed);
    }
  });

  it('tables have the number that their source gives them', () => {
    const numbers = measures.all('table-number').map(({ key, value: number }) => [key, number]);
    expect(numbers).toEqual([
      ['streets', 1],
      ['innovation-classes', 1],
      ['policies', 2],
      ['social-organisations', 3],
    ]);
  });

  it('every province has exactly the values that wording, named cases and total allow', () => {
    const places = [...sheetOf('innovation-places')];
    const cases = [...sheetOf('innovation-cases').values()].filter(
      ({ counted }) => counted === 'yes',
    );
    // The wording sets ten or more no upper bound; what the source lists does not either.
    const all = places.reduce(
      (sum, [, row]) => sum + (row['record'] === 'region' ? Number(row['cases']) : 0),
      0,
    );
    const options = ([, row]: (typeof places)[number]): number[] => {
      if (row['cases'] !== '') return [Number(row['cases'])];
      const province = row['division']?.slice(0, 2);
      const named = cases.filter(({ division }) => division?.startsWith(province ?? '-')).length;
      const [from, to] = row['said'] === 'under-ten' ? [Math.max(1, named), 9] : [10, all];
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    };
    for (const [region, { cases: whole }] of places.filter(
      ([, row]) => row['record'] === 'region',
    )) {
      const units = places.filter(
        ([, row]) => row['record'] === 'province' && row['region'] === region,
      );
      for (const unit of units) {
        let sums = new Set([0]);
        for (const other of units.filter((one) => one !== unit)) {
          sums = new Set([...sums].flatMap((sum) => options(other).map((number) => sum + number)));
        }
        const possible = options(unit).filter((number) => sums.has(Number(whole) - number));
        expect([value('province-low', unit[0]), value('province-high', unit[0])], unit[0]).toEqual([
          Math.min(...possible),
          Math.max(...possible),
        ]);
      }
    }
  });
});

describe('another district and another year', () => {
  const more = [
    'alpha,2011-03,110108,street,1,甲,Alpha,60,,,30,,,10,100',
    'beta,2011-03,110108,street,2,乙,Beta,150,150,0,40,40,10,10,200',
    'wangjing,2011-03,110105,street,1,望京,Wangjing,100,60,40,60,50,10,40,200',
  ];

  it('can be added as rows, without a code change', () => {
    const root = copyOfProject();
    rewrite(root, 'streets', (csv) => `${csv}${more.join('\n')}\n`);
    // beta has 40 + 10 permits for 40 migrants: an error of the source, declared like the others
    const identities = join(root, 'data', 'streets', 'identities.yaml');
    const known = '    - { row: chaoyang@2010-03, found: -10283 }\n';
    const declared = readFileSync(identities, 'utf8');
    writeFileSync(
      identities,
      declared.replace(known, `${known}    - { row: beta@2011-03, found: -10 }\n`),
    );
    acceptIn(root, 'streets');
    const both = measure(loadTables(join(root, 'data')));
    expect(both.subjects('district').map(({ key }) => key)).toEqual([
      'chaoyang@2010-03',
      '110108@2011-03',
      '110105@2011-03',
    ]);
    expect(both.get('outside-share', '110108@2011-03').value).toBe(20 / 300);
    expect(both.get('migrants-share', '110108@2011-03').value).toBe(70 / 300);
    expect(both.get('gap-rows', '110108@2011-03').value).toBe(1);
    expect(both.get('outside-share', 'wangjing@2011-03').value).toBe(0.2);
    // The rows of the table that grew are more.
    const others = observations.filter(
      ({ indicator, key }) => indicator !== 'rows' || key !== 'streets',
    );
    for (const observation of others) {
      expect(both.get(observation.indicator, observation.key).value, name(observation)).toBe(
        observation.value,
      );
    }
  });
});
