import { release } from '#src/claims/pages/data/changes-node.ts';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { contactAddress, contactOf } from '#src/lib/contact.ts';
import { evidence } from '#src/claims/site.ts';
import { drawnByOthers, sheetCharts } from '#src/teach/site-node.ts';
import type { Catalogue } from '#src/reports/request.ts';

/** The report catalogue. Throws when the log of changes has no version. */
export function reportCatalogue(): Catalogue {
  const { version, date } = release();
  const { site, tables } = evidence();
  const contact = contactOf(import.meta.env.CONTACT_URL);
  const years = tables.sources.flatMap(({ year }) => year ?? []).sort();
  const [from, to] = [years.at(0), years.at(-1)];
  return {
    ...{ site: site.name, version, date, licence: site.licence },
    ...(contact === undefined ? {} : { contact: contactAddress(contact) }),
    ...(from === undefined || to === undefined ? {} : { years: { from, to } }),
    natives: drawnByOthers(),
    values: reportValues(evidence(), sheetCharts()),
  };
}
