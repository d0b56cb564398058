import type { APIRoute } from 'astro';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { evidence } from '#src/claims/site.ts';
import { sheetCharts } from '#src/teach/site-node.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { printedPages } from '#src/reports/request.ts';
import { readRecipes } from '#src/reports/request-node.ts';

/** The reports of the site with the pages that they print, for what a change touches. */
export const GET: APIRoute = () =>
  Response.json(
    printedPages(readRecipes(inSite('content/reports')), reportValues(evidence(), sheetCharts())),
  );
