import type { Chart, Measures } from '#src/model.ts';
import { suggestionFor } from '#src/lib/faults.ts';
import { chartError } from '../draw/faults.ts';

/** One drawing’s subject: a district of streets, a collection of cases or all sources. The first has the short address. */
export interface Scope {
  key: string;
  /** Path of the chart’s page, without base path and language. */
  path: string;
}

/** What a chart can be drawn for, in the order of the data. */
export function scopesOf(chart: Chart, measures: Measures): Scope[] {
  return measures.subjects(chart.scope).map(({ key }, index) => ({
    key,
    path: index === 0 ? `/charts/${chart.id}/` : `/charts/${chart.id}/${key}/`,
  }));
}

/** The scope with this key. Throws with the known ones when there is none. */
export function scopeOf(chart: Chart, measures: Measures, key: string): Scope {
  const scopes = scopesOf(chart, measures);
  const found = scopes.find((scope) => scope.key === key);
  if (found === undefined) {
    const known = scopes.map((scope) => scope.key);
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
