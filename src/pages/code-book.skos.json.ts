import type { APIRoute } from 'astro';
import { evidence } from '#src/claims/site.ts';
import { asset } from '#src/i18n/paths.ts';
import { skos } from '#src/tables/code-book/skos.ts';

/** The lists of values as SKOS in JSON-LD; without a site address, relative to this file. */
export const GET: APIRoute = ({ site }) => {
  const root = asset(import.meta.env.BASE_URL, '/');
  const base = site === undefined ? './' : new URL(root, site).href;
  return new Response(`${JSON.stringify(skos(evidence().tables, base), null, 1)}\n`);
};
