import type { APIRoute } from 'astro';
import { chartTables } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { spreadsheetCsv } from '#src/tables/spreadsheet.ts';
import type { Chart } from '#src/model.ts';

export const getStaticPaths = () => localizedItemPaths(chartTables(evidence().measures));

/** The table of a chart as CSV for spreadsheets. */
export const GET: APIRoute = ({ params, props }) => {
  const { chart, scope } = props as { chart: Chart; scope: string };
  const table = chart.table(evidence().measures, scope, languageOf(params['lang']).id);
  return new Response(
    spreadsheetCsv(
      table.columns.map(({ label }) => label),
      table.rows.map((row) => row.map(({ value, text }) => value ?? text)),
    ),
  );
};
