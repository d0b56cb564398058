import type { Measures, Subject } from '#src/model.ts';

/** The pages of streets: one for each date, that of the latest date with the short address. */
export function pagesOfStreets(measures: Measures): { id: string; subject: Subject }[] {
  return measures.subjects('street').map((subject) => ({
    id: (subject.path ?? '').replace(/^\/streets\/|\/$/gu, ''),
    subject,
  }));
}

/** One street at all its dates, the newest first. */
export function datesOf(street: Subject, measures: Measures): Subject[] {
  return measures
    .subjects('street')
    .filter(({ unit }) => unit === street.unit)
    .sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
}
