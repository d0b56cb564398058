import { version } from '../../../package.json';
import { readChanges } from '#src/claims/changes.ts';
import { reportValues } from '#src/claims/report-catalogue.ts';
import { evidence } from '#src/claims/site.ts';
import type { Catalogue } from '#src/reports/request.ts';

/** What reports can be made of. Throws when the changes do not say when this version came out. */
export function reportCatalogue(): Catalogue {
  const date = readChanges('CHANGELOG.md').find((release) => release.version === version)?.date;
  if (date === undefined) throw new Error(`CHANGELOG.md has no entry for version ${version}`);
  return { version, date, values: reportValues(evidence()) };
}
