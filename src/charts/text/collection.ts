import { punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Chart, Lang, Subject } from '#src/model.ts';

/** What all charts of a collection of cases have in common. */
export const library = {
  scope: 'collection',
  places: (measures, scope) => measures.subject(scope).places ?? [],
} satisfies Partial<Chart>;

/** The date of a collection as the end of a sentence; empty where it is not known. */
export function dateOf({ asOf }: Subject, lang: Lang): string {
  if (asOf === undefined) return '';
  return `${punctuation(lang).stop}${formatDate(asOf, lang)}`;
}

/** What the data say must be known before figures of some kinds are quoted from a collection. */
export function caveatOf({ caveats }: Subject, aspects: readonly string[], lang: Lang): string {
  return (caveats ?? [])
    .filter(({ columns }) => columns.some((column) => aspects.includes(column)))
    .map(({ text }) => text[lang])
    .join(punctuation(lang).space);
}
