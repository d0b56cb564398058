import type { APIRoute } from 'astro';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { evidence } from '#src/claims/site.ts';
import { sheetCharts } from '#src/teach/site-node.ts';
import { printedPages } from '#src/reports/request.ts';
import { siteRecipes } from '../reports/_recipes.ts';

/** The reports of the site with the pages that they print, for what a change touches. */
export const GET: APIRoute = () =>
  Response.json(printedPages(siteRecipes(), reportValues(evidence(), sheetCharts())));
