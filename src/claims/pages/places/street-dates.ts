import { unitsOf } from '#src/indicators/index.ts';
import { onceFor } from '#src/lib/once.ts';
import type { Measures, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';

/** The pages of streets: one for each date, that of the latest date with the short address. */
export function pagesOfStreets(measures: Measures): { id: string; subject: Subject }[] {
  return measures.subjects('street').map((subject) => ({
    id: (subject.path ?? '').replace(/^\/streets\/|\/$/gu, ''),
    subject,
  }));
}

/** All streets by their id over all dates, each with the newest date first. */
const byUnit = onceFor((measures: Measures): Map<string, Subject[]> => {
  const inOrder = [...measures.subjects('street')].sort((a, b) =>
    (b.asOf ?? '').localeCompare(a.asOf ?? ''),
  );
  return Map.groupBy(inOrder, ({ unit, key }) => unit ?? key);
});

/** One street at all its dates, the newest first. */
export function datesOf({ unit, key }: Subject, measures: Measures): readonly Subject[] {
  return byUnit(measures).get(unit ?? key) ?? [];
}

/** The streets that a street continues, and those that continue it, each at its newest date. */
export function relativesOf(
  { unit }: Subject,
  tables: Tables,
  measures: Measures,
): { former: Subject[]; later: Subject[] } {
  const unitOf = unitsOf(tables);
  const rows = tables.table('successions').rows.map(({ values }) => ({
    former: unitOf(values.former, values.district),
    later: unitOf(values.street, values.district),
  }));
  const newest = (one: string): Subject[] => (byUnit(measures).get(one) ?? []).slice(0, 1);
  return {
    former: rows.filter(({ later }) => later === unit).flatMap(({ former }) => newest(former)),
    later: rows.filter(({ former }) => former === unit).flatMap(({ later }) => newest(later)),
  };
}
