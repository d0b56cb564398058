import { version } from '../../../package.json';
import { readChanges } from '#src/claims/pages/changes.ts';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { evidence } from '#src/claims/site.ts';
import type { Catalogue } from '#src/reports/request.ts';

/** The report catalogue. Throws when the changelog has no date for the current version. */
export function reportCatalogue(): Catalogue {
  const date = readChanges('CHANGELOG.md').find((release) => release.version === version)?.date;
  if (date === undefined) throw new Error(`CHANGELOG.md has no entry for version ${version}`);
  return { version, date, values: reportValues(evidence()) };
}
