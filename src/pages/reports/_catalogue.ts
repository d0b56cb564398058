import { release } from '#src/claims/pages/changes.ts';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { evidence } from '#src/claims/site.ts';
import type { Catalogue } from '#src/reports/request.ts';

/** The report catalogue. Throws when the log of changes has no version. */
export function reportCatalogue(): Catalogue {
  const { version, date } = release();
  return { site: evidence().site.name, version, date, values: reportValues(evidence()) };
}
