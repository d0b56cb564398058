import type { Measures, Subject } from '#src/model.ts';
import { chart } from '../index.ts';
import { scopesOf } from './scopes.ts';
import { viewPath } from './views.ts';

/**
 * The page of a chart and the query with which it marks a subject, at the date of the subject.
 * Undefined when the chart has nothing to draw there.
 */
export function chartQuery(
  id: string,
  { key, parent }: Subject,
  measures: Measures,
): { path: string; query: string } | undefined {
  const of = chart(id, measures);
  for (const { dates } of scopesOf(of, measures)) {
    const dated = dates.find((one) => one.key === parent);
    if (dated === undefined) continue;
    return {
      path: viewPath(of, measures, dated.key, of.states[0]?.id ?? ''),
      query: new URLSearchParams({ mark: key }).toString(),
    };
  }
  return undefined;
}
