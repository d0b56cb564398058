import type { Chart, Measures } from '#src/model.ts';

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
    throw new Error(
      `Chart "${chart.id}" cannot be drawn for "${key}". Known: ${scopes.map((scope) => scope.key).join(', ')}`,
    );
  }
  return found;
}
