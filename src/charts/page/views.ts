import type { Chart, Measures } from '#src/model.ts';
import { chartsOf } from '../index.ts';
import { scopeOf, scopesOf } from './scopes.ts';

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

/**
 * Path of the page of one view: the first state at the newest date has the page of the chart, every
 * other one a page below it. Throws on a scope that the chart does not have.
 */
export function viewPath(chart: Chart, measures: Measures, scope: string, state: string): string {
  const { path, files, dates } = scopeOf(chart, measures, scope);
  const isFirst = dates[0]?.key === scope && chart.states[0]?.id === state;
  return isFirst ? path : `${files}${state}/`;
}

/** A view of a chart and the path of its page. */
interface ViewPage {
  params: { chart: string };
  props: {
    chart: Chart;
    scope: string;
    state: string;
    path: string;
    /** Path of the page of the whole chart; the same for the view that stands there. */
    whole: string;
    /** Path of the picture that others show beside a link to it: its own in the first scope. */
    card: string;
  };
}

/** The pages of all views of all charts: the page of each chart, and those of its other views. */
export function viewPages(measures: Measures): ViewPage[] {
  return views(measures).map(({ props }) => {
    const { chart, scope, state } = props;
    const path = viewPath(chart, measures, scope, state);
    const whole = scopeOf(chart, measures, scope).path;
    const first = `/charts/${chart.id}/`;
    const card = `${whole === first ? path : first}card.png`;
    return { params: { chart: folderOf(path) }, props: { ...props, path, whole, card } };
  });
}

/** What readers find below `/embed/` of the view whose page is at `path`. */
export function embedPath(path: string): string {
  return path.replace(/^\/charts\//u, '/embed/');
}

function folderOf(path: string): string {
  return path.replace(/^\/charts\/|\/$/gu, '');
}
