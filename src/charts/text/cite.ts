import { listInSentence, punctuation } from '#src/i18n/punctuation.ts';
import { sectionText } from '#src/lib/text/section.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Chart, Lang, Measures, SourceLocation, Subject, SubjectKind } from '#src/model.ts';

/** The source of a subject and the place in it: `王轲（2018），第二节第3点`; empty when it has none. */
export function cited(measures: Measures, { place }: Subject, lang: Lang): string {
  if (place === undefined) return '';
  const { sections } = sourceOf(measures, place) ?? {};
  const name = sourceName(measures, { place }, lang);
  return `${name}${punctuation(lang).comma}${sectionText(place.section, lang, sections)}`;
}

/** The places of some subjects, each source named once: `王轲（2018），表1和第二节第3点`. */
export function citedTogether(
  measures: Measures,
  subjects: readonly Subject[],
  lang: Lang,
): string {
  const bySource = Map.groupBy(
    subjects.filter(({ place }) => place !== undefined),
    (subject) => sourceName(measures, subject, lang),
  );
  const each = [...bySource].map(([name, own]) => {
    const sections = own.flatMap(({ place }) =>
      place === undefined
        ? []
        : [sectionText(place.section, lang, sourceOf(measures, place)?.sections)],
    );
    return `${name}${punctuation(lang).comma}${listInSentence([...new Set(sections)], lang)}`;
  });
  return each.join(punctuation(lang).semicolon);
}

const sourceOf = (measures: Measures, { source }: SourceLocation): Subject | undefined =>
  measures.subjects('source').find(({ key }) => key === `source:${source}`);

/** The source of a subject as readers know it, `王轲（2018）`; empty when it has none. */
export function sourceName(
  measures: Measures,
  { place }: Pick<Subject, 'place'>,
  lang: Lang,
): string {
  if (place === undefined) return '';
  return sourceOf(measures, place)?.name[lang] ?? place.source;
}

/** A text without its full stop, as a part of a longer line. */
export function unstopped(text: string): string {
  return text.replace(/[.。]$/u, '');
}

/**
 * Where the subjects of some kinds are printed, each place once in the order of the data. With
 * `parts` only the first part of a numbered section is given: 二 for 二.1.
 */
export function placesOf(
  kinds: readonly SubjectKind[],
  { parts = false }: { parts?: boolean } = {},
): Chart['places'] {
  return (measures) => {
    const all = kinds
      .flatMap((kind) => measures.subjects(kind))
      .flatMap(({ place, places = [] }) => [...places, ...(place === undefined ? [] : [place])])
      .map(({ source, section }): SourceLocation => ({
        source,
        section: parts ? (section.split('.')[0] ?? section) : section,
      }));
    const once = new Map(all.map((place) => [`${place.source}\n${place.section}`, place]));
    const order = new Map(measures.subjects('source').map(({ key }, index) => [key, index]));
    const rankOf = ({ source }: SourceLocation): number => order.get(`source:${source}`) ?? 0;
    return [...once.values()].sort((a, b) => rankOf(a) - rankOf(b));
  };
}

/**
 * When the dated sources of some subjects were published: `2011至2018年`, `2011 to 2018`; empty when
 * none is dated.
 */
export function publishedIn(measures: Measures, subjects: readonly Subject[], lang: Lang): string {
  const sources = new Set(subjects.map(({ place }) => `source:${place?.source ?? ''}`));
  const years = measures
    .subjects('source')
    .flatMap(({ key, asOf }) => (sources.has(key) ? (asOf?.slice(0, 4) ?? []) : []));
  const [first, last] = [years.sort()[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return formatDate(first, lang);
  return { zh: `${first}至${last}年`, en: `${first} to ${last}` }[lang];
}
