import type { Formula, Indicator, Label } from '#src/model.ts';
import { codedValues } from '#src/tables/coded-values.ts';
import type { LoadedRow, LoadedTable, Tables } from '#src/tables/load.ts';
import { codeOf } from '#src/tables/labels.ts';
import { alphaInterval } from '../agreement/alpha.ts';
import { codersOf, isAgreed, pairable, pairsOf, unitsOf } from '../agreement/units.ts';
import type { Family } from '../family.ts';
import { indicatorErrors, type IndicatorFault } from '../faults.ts';
import type { Fault } from '#src/lib/faults.ts';
import type { Recorder } from '../measures.ts';
import {
  bound,
  constant,
  count,
  countedRow,
  difference,
  product,
  ratio,
  sum,
} from '../provenance.ts';
import {
  agreedCases,
  agreementShare,
  alpha,
  alphaHigh,
  alphaLow,
  codedCases,
  codingPairs,
  disputedCases,
  intervalRule,
  kappa,
} from './agreement-indicators.ts';
import { corpus } from './corpus.ts';

type Row = LoadedRow<'codings'>;

/** The key of a coded variable as a subject. */
export const variableKey = (variable: string): string => `coding:${variable}`;

/** The key of the cases to which two codings give two values: a cell of the confusion table. */
export const pairKey = (
  variable: string,
  coders: readonly [string, string],
  values: readonly [string, string],
): string =>
  `${variableKey(variable)}#${coders.map((coder, side) => `${coder}:${values[side] ?? ''}`).join('.')}`;

/** The key of what is measured of two codings of a variable. */
export const codersKey = (variable: string, coders: readonly [string, string]): string =>
  `${variableKey(variable)}#${coders.join('.')}`;

const given: Label = { zh: '编码', en: 'codes' };
const one = constant(1, { zh: '完全一致', en: 'full agreement' });

/** The rows of one variable and what formulas need of them. */
class Codes {
  readonly #table: LoadedTable<'codings'>;
  readonly rows: readonly Row[];

  constructor(table: LoadedTable<'codings'>, rows: readonly Row[]) {
    this.#table = table;
    this.rows = rows;
  }

  /** How many of the rows there are. */
  number(rows: readonly Row[]): Formula {
    const cells = rows.map((row) => countedRow(this.#table, row, 'value'));
    return count(cells, () => true, given);
  }

  /** How many rows give each value that occurs. */
  byValue(rows: readonly Row[]): Map<string, Formula> {
    const groups = Map.groupBy(rows, ({ values }) => values.value);
    return new Map([...groups].map(([value, own]) => [value, this.number(own)]));
  }
}

/** Cohen’s kappa as (n·agreed − chance) ÷ (n² − chance); nothing where chance agrees fully. */
function kappaOf(codes: Codes, left: readonly Row[], right: readonly Row[]): Formula | undefined {
  const all = codes.number(left);
  const alike = left.filter((row, at) => row.values.value === right[at]?.values.value);
  const [ofLeft, ofRight] = [codes.byValue(left), codes.byValue(right)];
  const chance = sum(
    [...ofLeft].flatMap(([value, own]) => {
      const other = ofRight.get(value);
      return other === undefined ? [] : [product(own, other)];
    }),
  );
  const most = difference(product(all, all), chance);
  if (most.value === 0) return undefined;
  return ratio(difference(product(all, codes.number(alike)), chance), most);
}

/** Krippendorff’s alpha as 1 − (N − 1)·disagreements ÷ (N² − Σn²); nothing where all agree on one value. */
function alphaOf(codes: Codes, byCase: readonly (readonly Row[])[]): Formula | undefined {
  const rows = byCase.flat();
  const all = codes.number(rows);
  const same = sum([...codes.byValue(rows).values()].map((own) => product(own, own)));
  const expected = difference(product(all, all), same);
  if (expected.value === 0) return undefined;
  const observed = sum(
    [...Map.groupBy(byCase, ({ length }) => length)].map(([coders, cases]) => {
      // Each row once for every other row of its case that says something else.
      const differing = cases.flatMap((own) =>
        own.flatMap((row) => own.filter(({ values }) => values.value !== row.values.value)),
      );
      const why = { zh: '每例编码次数减1', en: 'codings of a case less one' };
      return ratio(codes.number(differing), constant(coders - 1, why));
    }),
  );
  return difference(one, ratio(product(difference(all, one), observed), expected));
}

/** What is measured of one variable of which rows of two codings or more exist. */
function measureVariable(variable: string, rows: readonly Row[], tables: Tables, to: Recorder) {
  const codes = new Codes(tables.table('codings'), rows);
  const key = variableKey(variable);
  const units = pairable(
    unitsOf(rows.map(({ values: v }) => ({ coder: v.coder, unit: v.case, value: v.value }))),
  );
  const coded = new Set(units.map(({ unit }) => unit));
  const byCase = [...Map.groupBy(rows, ({ values }) => values.case)].flatMap(([unit, own]) =>
    coded.has(unit) ? [own] : [],
  );
  const agreed = new Set(units.filter(isAgreed).map(({ unit }) => unit));
  const firsts = byCase.flatMap(([row]) => row ?? []);
  const alike = firsts.filter(({ values }) => agreed.has(values.case));
  const all = codes.number(firsts);
  if (all.value === 0) return;
  const record = (indicator: Indicator, formula: Formula | undefined): void => {
    if (formula !== undefined) to.record(indicator, key, formula);
  };
  record(codedCases, all);
  record(agreedCases, codes.number(alike));
  record(disputedCases, codes.number(firsts.filter((row) => !alike.includes(row))));
  record(agreementShare, ratio(codes.number(alike), all));
  record(alpha, alphaOf(codes, byCase));
  const interval = alphaInterval(units);
  if (interval !== undefined) {
    const parts = [codes.number(byCase.flat())];
    record(alphaLow, bound('low', interval.low, intervalRule, parts));
    record(alphaHigh, bound('high', interval.high, intervalRule, parts));
  }
  for (const pair of pairsOf(codersOf(units))) measurePair(variable, pair, codes, tables, to);
}

/** What is measured of two codings of a variable. */
function measurePair(
  variable: string,
  pair: [string, string],
  codes: Codes,
  tables: Tables,
  to: Recorder,
): void {
  const [left, right] = pair.map(
    (coder) =>
      new Map(
        codes.rows.flatMap((row) =>
          row.values.coder === coder ? [[row.values.case, row] as const] : [],
        ),
      ),
  );
  const both = [...(left ?? [])].flatMap(([unit, row]) => {
    const other = right?.get(unit);
    return other === undefined ? [] : [[row, other] as const];
  });
  const names = pair.map((coder) => tables.table('coders').row(coder).values);
  const part: Label = {
    zh: names.map(({ name_zh: name }) => name).join('、'),
    en: names.map(({ name_en: name }) => name).join(', '),
  };
  const formula = kappaOf(
    codes,
    both.map(([row]) => row),
    both.map(([, row]) => row),
  );
  if (formula !== undefined) to.record(kappa, codersKey(variable, pair), formula, { part });
  const labels = new Map(codedValues(tables, variable).map(({ id, label }) => [id, label]));
  const cells = Map.groupBy(both, ([row, other]) => `${row.values.value}\n${other.values.value}`);
  for (const [values, own] of cells) {
    const [of = '', and = ''] = values.split('\n');
    const words = (lang: 'zh' | 'en'): string =>
      [of, and].map((value) => labels.get(value)?.[lang] ?? value).join(' / ');
    to.record(
      codingPairs,
      pairKey(variable, pair, [of, and]),
      codes.number(own.map(([row]) => row)),
      {
        part: { zh: words('zh'), en: words('en') },
      },
    );
  }
}

/** Codes that the column of the case does not know. */
function codeFaults(tables: Tables): Fault<IndicatorFault>[] {
  const { file, rows } = tables.table('codings');
  return rows.flatMap(({ key, line, values }): Fault<IndicatorFault>[] => {
    const known = codedValues(tables, values.variable).map(({ id }) => id);
    if (known.includes(values.value)) return [];
    const expected = known.join(' | ');
    return [
      { code: 'unknown-code', file, line, row: key, column: 'value', got: values.value, expected },
    ];
  });
}

/** How far several codings of the cases agree, by variable. */
export const agreement: Family = {
  indicators: [
    ...[codedCases, agreedCases, disputedCases, agreementShare],
    ...[kappa, alpha, alphaLow, alphaHigh, codingPairs],
  ],
  measure(tables, recorder) {
    const faults = codeFaults(tables);
    if (faults.length > 0) throw indicatorErrors(faults);
    const rows = tables.table('codings').rows;
    for (const [index, [variable, own]] of [
      ...Map.groupBy(rows, ({ values }) => values.variable),
    ].entries()) {
      recorder.add({
        key: variableKey(variable),
        kind: 'variable',
        name: codeOf(tables, 'codings', 'variable', variable).label,
        parent: corpus,
        order: index + 1,
        marks: [],
        path: `/cases/agreement/#${variable}`,
      });
      measureVariable(variable, own, tables, recorder);
    }
  },
};
