import { href } from '#src/i18n/paths.ts';
import { languages } from '#src/i18n/languages.ts';
import type { Measures, Observation } from '#src/model.ts';
import { chartsOf } from '../index.ts';
import { evidenceOf } from './evidence.ts';
import { scopesOf } from './scopes.ts';
import { embedPath, viewPath } from './views.ts';

/** What the receipt of one chart covers: its values and its built files. */
interface ChartReceipt {
  params: { chart: string };
  props: { chart: string; observations: Observation[]; drawings: string[]; pages: string[] };
}

/** One receipt for each page of a whole chart, with all its dates, views and languages. */
export function chartReceipts(measures: Measures): ChartReceipt[] {
  return chartsOf(measures).flatMap((chart) =>
    scopesOf(chart, measures).map(({ path, dates }) => {
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
      const folder = path.replace(/^\/charts\/|\/$/gu, '');
      return {
        params: { chart: folder },
        props: { chart: folder, observations, drawings, pages: [...tables, ...pages] },
      };
    }),
  );
}
