import type { APIRoute } from 'astro';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';
import { homepage } from '#src/i18n/paths.ts';
import { dataPackage } from '#src/tables/dictionary.ts';

/** The Data Package descriptor of all datasets. */
export const GET: APIRoute = ({ site: address }) => {
  const { tables, site } = evidence();
  const edition = { ...release(), homepage: homepage(address, import.meta.env.BASE_URL) };
  return new Response(`${JSON.stringify(dataPackage(tables, site, edition), null, 2)}\n`);
};
