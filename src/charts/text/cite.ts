import { punctuation } from '#src/i18n/punctuation.ts';
import { sectionText } from '#src/lib/section.ts';
import type { Lang, Measures, SourceLocation, Subject } from '#src/model.ts';

/** The source of a subject and the place in it: `王轲（2018），第二.3节`; empty when it has none. */
export function cited(measures: Measures, { place }: Subject, lang: Lang): string {
  if (place === undefined) return '';
  const source = measures.subjects('source').find(({ key }) => key === `source:${place.source}`);
  const name = source?.name[lang] ?? place.source;
  return `${name}${punctuation(lang).comma}${sectionText(place.section, lang)}`;
}

/** When sources were published: `2011至2018年发表`; empty where none of them has a year. */
export function published(sources: readonly Subject[], lang: Lang): string {
  const years = sources.flatMap(({ asOf }) => asOf ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  const span =
    first === last
      ? { zh: first, en: first }
      : { zh: `${first}至${last}`, en: `${first} to ${last}` };
  return { zh: `${span.zh}年发表`, en: `published ${span.en}` }[lang];
}

/** The places of subjects, each section of a source once, in their order. */
export function placesIn(subjects: readonly Subject[]): SourceLocation[] {
  const places = subjects.flatMap(({ place }) => place ?? []);
  const distinct = new Map(places.map((one) => [`${one.source} ${one.section}`, one]));
  return [...distinct.values()].map(({ source, section }) => ({ source, section }));
}

/** A text without its full stop, as a part of a longer line. */
export function unstopped(text: string): string {
  return text.replace(/[.。]$/u, '');
}
