import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alphaInterval, krippendorffsAlpha } from '#src/indicators/agreement/alpha.ts';
import { cohensKappa, confusionOf } from '#src/indicators/agreement/kappa.ts';
import { codersKey, variableKey } from '#src/indicators/cases/agreement.ts';
import { measure } from '#src/indicators/index.ts';
import { codingsIn } from '#src/indicators/agreement/sheets.ts';
import { codersOf, pairsOf, unitsOf, type CodedUnit } from '#src/indicators/agreement/units.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { project } from '../../fixtures/tables.ts';

/** Units from one line of values for each coder; `.` is a unit that the coder left out. */
function coded(...coders: string[]): CodedUnit[] {
  return unitsOf(
    coders.flatMap((line, coder) =>
      line
        .split(' ')
        .flatMap((value, unit) =>
          value === '.' ? [] : [{ coder: String(coder), unit: String(unit), value }],
        ),
    ),
  );
}

describe('Krippendorff’s alpha', () => {
  it('is that of the worked examples of Krippendorff (2011), A to C', () => {
    const binary = coded('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(krippendorffsAlpha(binary)).toBeCloseTo(0.095, 3);
    const nominal = coded('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(krippendorffsAlpha(nominal)).toBeCloseTo(0.692, 3);
    const missing = coded(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    expect(krippendorffsAlpha(missing)).toBeCloseTo(0.743, 3);
  });

  it('is undefined where there is nothing to compare', () => {
    expect(krippendorffsAlpha([])).toBeUndefined();
    expect(krippendorffsAlpha(coded('a b c'))).toBeUndefined();
    expect(krippendorffsAlpha(coded('a a', 'a a'))).toBeUndefined();
    expect(alphaInterval(coded('a a', 'a a'))).toBeUndefined();
  });

  it('has an interval around it, the same every time', () => {
    const units = coded('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    const interval = alphaInterval(units);
    expect(interval).toEqual(alphaInterval(units));
    expect(interval?.low).toBeGreaterThan(0.2);
    expect(interval?.low).toBeLessThan(0.6);
    expect(interval?.high).toBeGreaterThan(0.8);
    expect(interval?.high).toBeLessThanOrEqual(1);
    expect(alphaInterval(coded('a b a b', 'a b a b'))).toEqual({ low: 1, high: 1 });
  });
});

describe('Cohen’s kappa', () => {
  const table = (rows: Record<string, Record<string, number>>) =>
    new Map(Object.entries(rows).map(([value, row]) => [value, new Map(Object.entries(row))]));

  it('is 0.492 for the diagnoses of Cohen (1968), table 1', () => {
    const diagnoses = table({
      a: { a: 88, b: 14, c: 18 },
      b: { a: 10, b: 40, c: 10 },
      c: { a: 2, b: 6, c: 12 },
    });
    expect(cohensKappa(diagnoses)).toBeCloseTo(0.492, 3);
  });

  it('is 1 for full agreement, 0 for chance, and undefined where chance agrees fully', () => {
    expect(cohensKappa(table({ a: { a: 5 }, b: { b: 3 } }))).toBe(1);
    expect(cohensKappa(table({ a: { a: 1, b: 1 }, b: { a: 1, b: 1 } }))).toBe(0);
    expect(cohensKappa(table({ a: { a: 4 } }))).toBeUndefined();
    expect(cohensKappa(new Map())).toBeUndefined();
  });

  it('compares the units that both coders coded', () => {
    const units = coded('a b . a', 'a a b .', 'a b b b');
    expect(codersOf(units)).toEqual(['0', '1', '2']);
    expect(pairsOf(['0', '1', '2'])).toEqual([
      ['0', '1'],
      ['0', '2'],
      ['1', '2'],
    ]);
    expect([...confusionOf(units, '0', '1')].map(([value, row]) => [value, [...row]])).toEqual([
      ['a', [['a', 1]]],
      ['b', [['a', 1]]],
    ]);
  });
});

describe('tables of codes', () => {
  it('are read one a coder, with a column for each variable', () => {
    const { variables, unidentified, twice } = codingsIn([
      {
        name: 'ann',
        rows: [
          ['id', 'theme', 'note'],
          ['a', 'x', 'sure'],
          ['b', '', ''],
        ],
      },
      {
        name: 'bo',
        rows: [
          [' case', 'theme'],
          ['a', 'y'],
          ['a', 'x'],
        ],
      },
      {
        name: 'lists',
        rows: [
          ['place', 'theme'],
          ['a', 'x'],
        ],
      },
    ]);
    expect([...variables]).toEqual([
      [
        'theme',
        [
          { coder: 'ann', unit: 'a', value: 'x' },
          { coder: 'bo', unit: 'a', value: 'y' },
          { coder: 'bo', unit: 'a', value: 'x' },
        ],
      ],
    ]);
    expect(unidentified).toEqual(['lists']);
    expect(twice).toEqual(['bo: a (theme)']);
  });

  it('are read in long form, with the coder in a column', () => {
    const rows = [
      ['coder', 'case', 'variable', 'value', 'passage'],
      ['one', 'a', 'theme', 'x', 'words'],
      ['two', 'a', 'theme', 'x', 'words'],
      ['two', 'b', 'theme', '', ''],
    ];
    const { variables, twice } = codingsIn([{ name: 'all', rows }]);
    expect(variables.get('theme')?.map(({ coder, unit }) => `${coder} ${unit}`)).toEqual([
      'one a',
      'two a',
    ]);
    expect(twice).toEqual([]);
  });
});

describe('the codings of the cases', () => {
  const tables = loadTables(join(project, 'data'));
  const measures = measure(tables);
  const rows = tables.table('codings').rows;
  const byVariable = Map.groupBy(rows, ({ values }) => values.variable);
  const unitsOfVariable = (variable: string): CodedUnit[] =>
    unitsOf(
      rows
        .filter(({ values }) => values.variable === variable)
        .map(({ values }) => ({ coder: values.coder, unit: values.case, value: values.value })),
    );

  it('are measured as the coefficients compute them', () => {
    for (const variable of byVariable.keys()) {
      const units = unitsOfVariable(variable);
      const key = variableKey(variable);
      const kappa = measures.get('cohens-kappa', codersKey(variable, ['first', 'second'])).value;
      expect(kappa).toBeCloseTo(cohensKappa(confusionOf(units, 'first', 'second')) ?? NaN, 12);
      const alpha = measures.get('krippendorffs-alpha', key).value;
      expect(alpha).toBeCloseTo(krippendorffsAlpha(units) ?? NaN, 12);
      expect(measures.get('alpha-low', key).value).toBeLessThanOrEqual(alpha);
      expect(measures.get('alpha-high', key).value).toBeGreaterThanOrEqual(alpha);
      const pairs = measures
        .all('coding-pairs')
        .filter(({ key: own }) => own.startsWith(`${key}#`));
      const all = measures.get('coded-cases', key).value;
      expect(pairs.reduce((sum, { value }) => sum + value, 0)).toBe(all);
    }
  });

  it('leave no dispute undecided, and the table of cases follows the decisions', () => {
    const cases = tables.table('innovation-cases');
    const decisions = new Map(
      tables.table('coding-decisions').rows.map(({ key, values }) => [key, values]),
    );
    const disputed = [...byVariable.keys()].flatMap((variable) =>
      unitsOfVariable(variable)
        .filter(({ values }) => new Set(values.values()).size > 1)
        .map(({ unit }) => `${unit}@${variable}`),
    );
    expect([...decisions.keys()].sort()).toEqual(disputed.sort());
    for (const { case: id, variable, value } of decisions.values())
      expect(cases.row(id).printed[variable] || 'none', `${id} ${variable}`).toBe(value);
    for (const { values } of rows) {
      if (decisions.has(`${values.case}@${values.variable}`)) continue;
      expect(cases.row(values.case).printed[values.variable] || 'none').toBe(values.value);
    }
  });
});
