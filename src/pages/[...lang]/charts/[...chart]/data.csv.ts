import type { APIRoute } from 'astro';
import { charts } from '#src/charts/index.ts';
import { scopesOf } from '#src/charts/scopes.ts';
import { evidence } from '#src/claims/site.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { eachInEveryLanguage } from '#src/i18n/routes.ts';
import { spreadsheetCsv } from '#src/tables/spreadsheet.ts';
import type { Chart } from '#src/model.ts';

export const getStaticPaths = () =>
  eachInEveryLanguage(
    charts.flatMap((chart) =>
      scopesOf(chart, evidence().measures).map(({ key, path }) => ({
        params: { chart: path.replace(/^\/charts\/|\/$/gu, '') },
        props: { chart, scope: key },
      })),
    ),
  );

/** The table of a chart, for a spreadsheet. */
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
