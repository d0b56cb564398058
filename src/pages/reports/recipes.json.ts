import type { APIRoute } from 'astro';
import { readRecipes } from '#src/reports/request-node.ts';

/** The recipes of reports, for those who make them in the browser. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(readRecipes('content/reports'))}\n`);
