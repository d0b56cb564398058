import type { APIRoute } from 'astro';
import { version } from '../../../package.json';
import { readChanges } from '#src/claims/changes.ts';
import { reportValues } from '#src/claims/offers.ts';
import { evidence } from '#src/claims/site.ts';
import type { Catalogue } from '#src/reports/catalogue.ts';

/** What reports can be made of, for those who order them. */
export const GET: APIRoute = () => {
  const date = readChanges('CHANGELOG.md').find((release) => release.version === version)?.date;
  if (date === undefined) throw new Error(`CHANGELOG.md has no entry for version ${version}`);
  const catalogue: Catalogue = { version, date, values: reportValues(evidence()) };
  return new Response(`${JSON.stringify(catalogue, null, 1)}\n`);
};
