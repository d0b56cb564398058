import type { APIRoute } from 'astro';
import { evidence } from '#src/claims/site.ts';
import { dataPackage } from '#src/tables/dictionary.ts';

/** The Data Package descriptor of all datasets. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(dataPackage(evidence().tables, evidence().site), null, 2)}\n`);
