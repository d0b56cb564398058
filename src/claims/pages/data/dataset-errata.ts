import { slipGrades } from '#data/slips/schema.ts';
import type { DatasetId } from '#data/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import type { Erratum } from '#src/tables/bring/written-sheets.ts';
import type { Evidence } from '../../evidence.ts';
import { inequality } from '../../known-issues.ts';
import { placeText, rowName } from '../../evidence/source-links.ts';
import { slipsOf } from '../errata.ts';

/**
 * What is known not to fit in a dataset: the rules that its rows break, then the findings on the
 * sources that its rows are taken from, as the page of errata has them.
 */
export function errataOf(
  dataset: DatasetId,
  { tables, rechecks, claims }: Pick<Evidence, 'tables' | 'rechecks' | 'claims'>,
): Erratum[] {
  const { sources } = tables.any(dataset).provenance;
  const rules = tables.identities
    .filter((failure) => failure.dataset === dataset)
    .map((failure): Erratum => {
      const { title, residual, row } = failure;
      const sides = inequality(failure);
      const off = formatNumber(residual, Number.isInteger(residual) ? 0 : 1);
      return {
        place: rowName(dataset, row, tables),
        kind: title,
        printed: { zh: sides, en: sides },
        found: { zh: off, en: off },
      };
    });
  const findings = slipsOf(tables, rechecks, claims)
    .filter(({ place }) => sources.includes(place.source))
    .map(({ place, grade, printed, found }): Erratum => ({
      place: byLanguage((lang) => placeText(place, tables, lang)),
      kind: slipGrades[grade],
      printed,
      found,
    }));
  return [...rules, ...findings];
}
