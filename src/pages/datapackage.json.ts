import type { APIRoute } from 'astro';
import { evidence } from '#src/claims/site.ts';
import { dataPackage } from '#src/tables/dictionary.ts';

/** The description of all datasets after the Data Package standard. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(dataPackage(evidence().tables), null, 2)}\n`);
