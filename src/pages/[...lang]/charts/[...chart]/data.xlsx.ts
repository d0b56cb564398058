import type { APIRoute } from 'astro';
import { chartTables } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { workbookOf } from '../../../_charts/chart-files.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';

export const getStaticPaths = () => localizedItemPaths(chartTables(evidence().measures));

/** The table of a chart as a workbook, with its indicators, sources and errata. */
export const GET: APIRoute = async ({ params, props }) => {
  const { chart, scope } = props as ReturnType<typeof chartTables>[number]['props'];
  return new Response(await workbookOf(chart, scope, languageOf(params['lang']).id));
};
