import { ReportError, type ReportFault } from '../faults.ts';
import { linkedPages } from '../read/linked-pages.ts';
import { readPage } from '../read/page.ts';
import { isPrintable } from '../read/printable.ts';
import {
  pageFile,
  partsOf,
  type ChosenPart,
  type ReadPart,
  type ReportChoice,
} from '../request/choice.ts';
import type { ReportTree } from '../tree/tree.ts';
import type { BuiltSite } from './built-site.ts';
import { partId } from './compose-parts.ts';
import { mostDataRows } from './one-page.ts';
import { onPaper } from './paper-words.ts';
import { missingPage, missingSections, unprintablePage } from './part-faults.ts';
import { tableFaults } from './table-faults.ts';

/**
 * Reads the pages of a report. Throws a `ReportError` with everything that the recipe names and they
 * lack, pages, sections, tables and columns, and all on them that cannot be printed.
 */
export function readParts(choice: ReportChoice, site: BuiltSite): ReadPart[] {
  const { parts, faults } = soundParts(choice, site);
  if (faults.length > 0) throw new ReportError(faults);
  return parts;
}

/**
 * The pages of a report that can be read, and the faults of all.
 *
 * @param isRead Which parts are read; of the others only that their pages are there is looked at.
 */
export function soundParts(
  choice: ReportChoice,
  site: BuiltSite,
  isRead: (part: ChosenPart) => boolean = () => true,
): { parts: ReadPart[]; faults: ReportFault[] } {
  const faults: ReportFault[] = [];
  const chosen = partsOf(choice);
  const linked = site.linked ?? linkedPages();
  const places = new Map(chosen.map(({ address }, index) => [address, partId(index)]));
  const parts = chosen.flatMap((part): ReadPart[] => {
    const file = pageFile(part.address);
    const html = site.html(file);
    if (html === undefined || !isPrintable(html)) {
      const fault = html === undefined ? missingPage : unprintablePage;
      faults.push(fault(choice, part, site.catalogue));
      return [];
    }
    if (!isRead(part)) return [];
    try {
      const asked = {
        ...(chosen.length > 1 ? { parts: places } : {}),
        ...(choice.recipe['one-page'] ? { mostRows: mostDataRows } : {}),
      };
      const read = (): ReportTree =>
        readPage(html, file, {
          base: site.base,
          html: site.html,
          linked,
          ...(site.catalogue.natives === undefined ? {} : { natives: site.catalogue.natives }),
          ...asked,
          ...(site.siteUrl === undefined ? {} : { siteUrl: site.siteUrl }),
        });
      const key = JSON.stringify([file, [...(asked.parts ?? [])], asked.mostRows]);
      const page = site.again === undefined ? read() : site.again(key, read);
      return [{ ...part, tree: onPaper(page, site.catalogue.site) }];
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  return {
    parts,
    faults: [...faults, ...missingSections(choice, parts), ...tableFaults(parts, choice)],
  };
}
