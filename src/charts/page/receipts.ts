import { href } from '#src/i18n/paths.ts';
import { languages } from '#src/i18n/languages.ts';
import type { Chart, Measures, Observation } from '#src/model.ts';
import { chartsOf } from '../index.ts';
import { evidenceOf } from './evidence.ts';
import { scopesOf, type Scope } from './scopes.ts';
import { embedPath, viewPath } from './views.ts';

/** What the receipt of one chart covers: its values and its built files. */
interface ChartReceipt {
  chart: string;
  observations: Observation[];
  drawings: string[];
  pages: string[];
}

/** One receipt for each page of a whole chart. What it covers is gathered when it is written. */
export function chartReceipts(
  measures: Measures,
): { params: { chart: string }; props: { receipt: () => ChartReceipt } }[] {
  return chartsOf(measures).flatMap((chart) =>
    scopesOf(chart, measures).map((scope) => ({
      params: { chart: folderOf(scope) },
      props: { receipt: () => receiptFor(chart, scope, measures) },
    })),
  );
}

/** The values of a chart at all its dates, and its files in all views and languages. */
function receiptFor(chart: Chart, scope: Scope, measures: Measures): ChartReceipt {
  const { dates } = scope;
  const [{ id: lang }] = languages;
  const observations = dates.flatMap(({ key }) =>
    evidenceOf(chart, key, measures, lang).flatMap(({ values }) =>
      values.map(({ observation }) => observation),
    ),
  );
  const everywhere = (of: string): string[] =>
    languages.map(({ id }) => href('/', id, of).slice(1));
  const views = dates.flatMap(({ key, files }) =>
    chart.states.map(({ id }) => ({ page: viewPath(chart, measures, key, id), files, id })),
  );
  const drawings = views.flatMap(({ files, id }) => everywhere(`${files}${id}.svg`));
  const tables = dates.flatMap(({ files }) => everywhere(`${files}data.csv`));
  const pages = views.flatMap(({ page }) =>
    [page, embedPath(page)].flatMap((one) => everywhere(`${one}index.html`)),
  );
  return { chart: folderOf(scope), observations, drawings, pages: [...tables, ...pages] };
}

function folderOf({ path }: Scope): string {
  return path.replace(/^\/charts\/|\/$/gu, '');
}
