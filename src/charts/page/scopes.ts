import { onceFor } from '#src/lib/once.ts';
import { settledFor } from '#src/lib/reads.ts';
import type { Chart, Measures } from '#src/model.ts';
import { suggestionFor } from '#src/lib/faults.ts';
import { chartById } from '../all.ts';
import { chartError } from '../draw/faults.ts';

/** What a chart is drawn for at one date. */
export interface DatedScope {
  key: string;
  /** Date of the figures; undefined for what has no dates. */
  asOf: string | undefined;
  /** Where its files are: the page of the chart, and of older dates a folder below it. */
  files: string;
  /** Path of the page with the evidence of its figures, where their addresses lead. */
  evidence: string;
}

/** Of so many dates the evidence stands on the page of the chart; of more, each has its own page. */
const datesOfPage = 2;

/**
 * One page of a chart: a district of streets, a collection of cases or all sources. The first has the
 * short address; several dates of one district are views of one page.
 */
export interface Scope extends DatedScope {
  /** Path of the chart’s page, without base path and language. */
  path: string;
  /** All dates, the newest first. */
  dates: readonly DatedScope[];
}

/**
 * The scopes of a chart of the register, by its id. Every list of charts asks for them, and they seldom
 * change with the figures that a chart draws.
 */
const registered = settledFor('scopes', (id, measures: Measures): readonly Scope[] => {
  const chart = chartById(measures).get(id);
  return chart === undefined ? [] : scopesIn(chart, measures);
});

/** What a chart can be drawn for, in the order of the data, each at its newest date. */
export function scopesOf(chart: Chart, measures: Measures): readonly Scope[] {
  return chartById(measures).get(chart.id) === chart
    ? registered(chart.id, measures)
    : scopesIn(chart, measures);
}

/** Each scope at each of its dates, by its key. */
const byKeyOf = onceFor(
  (scopes: readonly Scope[]): ReadonlyMap<string, Scope> =>
    new Map(
      scopes.flatMap((scope) => scope.dates.map((one) => [one.key, { ...scope, ...one }] as const)),
    ),
);

function scopesIn(chart: Chart, measures: Measures): Scope[] {
  const covered = measures
    .subjects(chart.scope)
    .filter(({ key }) => chart.covers?.(measures, key) ?? true);
  const units = [...Map.groupBy(covered, ({ key, unit }) => unit ?? key)];
  return units.flatMap(([unit, subjects], index) => {
    const path = index === 0 ? `/charts/${chart.id}/` : `/charts/${chart.id}/${unit}/`;
    const newestFirst = [...subjects].sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
    const isShort = newestFirst.length <= datesOfPage;
    const dates = newestFirst.map(({ key, asOf }, at) => {
      const files = at === 0 ? path : `${path}${asOf ?? ''}/`;
      const own = `${files}${chart.states[0]?.id ?? ''}/`;
      return { key, asOf, files, evidence: at === 0 || isShort ? path : own };
    });
    return dates.slice(0, 1).map((newest) => ({ ...newest, path, dates }));
  });
}

/** The scope with this key, at the date of the key. Throws with the known ones when there is none. */
export function scopeOf(chart: Chart, measures: Measures, key: string): Scope {
  const byKey = byKeyOf(scopesOf(chart, measures));
  const found = byKey.get(key);
  if (found === undefined) {
    const known = [...byKey.keys()];
    throw chartError({
      code: 'unknown-scope',
      file: 'src/charts/page/scopes.ts',
      row: chart.id,
      got: key,
      expected: known.join(', '),
      ...suggestionFor(key, known),
    });
  }
  return found;
}
