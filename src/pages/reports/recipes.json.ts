import type { APIRoute } from 'astro';
import { inSite } from '#src/lib/site-dir-node.ts';
import { readRecipes } from '#src/reports/request-node.ts';

/** The report recipes as JSON, for the report builder. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(readRecipes(inSite('content/reports')))}\n`);
