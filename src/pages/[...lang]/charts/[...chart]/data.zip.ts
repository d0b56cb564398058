import type { APIRoute } from 'astro';
import { chartTables } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { zipOfChart } from '../../../_charts/chart-files.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';

export const getStaticPaths = () => localizedItemPaths(chartTables(evidence().measures));

/** Everything of a chart in one file, with a readme. */
export const GET: APIRoute = async ({ params, props, site }) => {
  const { chart, scope } = props as ReturnType<typeof chartTables>[number]['props'];
  return new Response(await zipOfChart(chart, scope, languageOf(params['lang']).id, site));
};
