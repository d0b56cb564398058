import type { Chart, Measures } from '#src/model.ts';
import { chartsOf } from '../index.ts';
import { scopesOf } from './scopes.ts';

/** Every state of every chart for every scope and date, with the name of its files below `/charts/`. */
export function views(
  measures: Measures,
): { params: { file: string }; props: { chart: Chart; scope: string; state: string } }[] {
  return chartTables(measures).flatMap(({ params, props: { chart, scope } }) =>
    chart.states.map(({ id }) => ({
      params: { file: `${params.chart}/${id}` },
      props: { chart, scope, state: id },
    })),
  );
}

/** The table of every chart for every scope and date, with its folder below `/charts/`. */
export function chartTables(
  measures: Measures,
): { params: { chart: string }; props: { chart: Chart; scope: string } }[] {
  return chartsOf(measures).flatMap((chart) =>
    scopesOf(chart, measures).flatMap(({ dates }) =>
      dates.map(({ key, files }) => ({
        params: { chart: folderOf(files) },
        props: { chart, scope: key },
      })),
    ),
  );
}

/** One page of every chart for every scope; the first scope has the short address. */
export function chartPages(
  measures: Measures,
): { params: { chart: string }; props: { chart: Chart; scope: string; path: string } }[] {
  return chartsOf(measures).flatMap((chart) =>
    scopesOf(chart, measures).map(({ key, path }) => ({
      params: { chart: folderOf(path) },
      props: { chart, scope: key, path },
    })),
  );
}

function folderOf(path: string): string {
  return path.replace(/^\/charts\/|\/$/gu, '');
}
