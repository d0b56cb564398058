import type { APIRoute } from 'astro';
import { chartTables, csvOf } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { plainCsv } from '#src/tables/csv/spreadsheet.ts';

export const getStaticPaths = () => localizedItemPaths(chartTables(evidence().measures));

/** The table of a chart as CSV for programs: without a byte order mark. */
export const GET: APIRoute = ({ params, props }) => {
  const { chart, scope } = props as ReturnType<typeof chartTables>[number]['props'];
  const table = chart.table(evidence().measures, scope, languageOf(params['lang']).id);
  const { fields, rows } = csvOf(table);
  return new Response(plainCsv(fields, rows));
};
