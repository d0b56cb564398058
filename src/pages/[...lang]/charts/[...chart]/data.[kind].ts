import type { APIRoute } from 'astro';
import { chartTables } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { workbookOf, zipOfChart } from '../../../_charts/chart-files.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';

/** The workbook of a table and the zip that holds it follow one another, so that it is made once. */
const kinds = ['xlsx', 'zip'] as const;

export const getStaticPaths = () =>
  localizedItemPaths(
    chartTables(evidence().measures).flatMap(({ params, props }) =>
      kinds.map((kind) => ({ params: { ...params, kind }, props: { ...props, kind } })),
    ),
  );

/** The table of a chart as a workbook, and everything of the chart in one file, with a readme. */
export const GET: APIRoute = async ({ params, props, site }) => {
  const { chart, scope, kind } = props as ReturnType<typeof chartTables>[number]['props'] & {
    kind: (typeof kinds)[number];
  };
  const lang = languageOf(params['lang']).id;
  return new Response(
    kind === 'xlsx'
      ? await workbookOf(chart, scope, lang)
      : await zipOfChart(chart, scope, lang, site),
  );
};
