import type { APIRoute } from 'astro';
import { readRecipes } from '#src/reports/request-node.ts';

/** The report recipes as JSON, for the report builder. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(readRecipes('content/reports'))}\n`);
