import type { Chart, Measures } from '#src/model.ts';
import { charts } from '../index.ts';
import { scopesOf } from './scopes.ts';

/** Every state of every chart for every scope, with the name of its files below `/charts/`. */
export function views(
  measures: Measures,
): { params: { file: string }; props: { chart: Chart; scope: string; state: string } }[] {
  return charts.flatMap((chart) =>
    scopesOf(chart, measures).flatMap(({ key, path }) =>
      chart.states.map(({ id }) => ({
        params: { file: `${path.replace('/charts/', '')}${id}` },
        props: { chart, scope: key, state: id },
      })),
    ),
  );
}

/** One page of every chart for every scope; the first scope has the short address. */
export function chartPages(
  measures: Measures,
): { params: { chart: string }; props: { chart: Chart; scope: string; path: string } }[] {
  return charts.flatMap((chart) =>
    scopesOf(chart, measures).map(({ key, path }) => ({
      params: { chart: path.replace(/^\/charts\/|\/$/gu, '') },
      props: { chart, scope: key, path },
    })),
  );
}
