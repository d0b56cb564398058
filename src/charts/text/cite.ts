import { punctuation } from '#src/i18n/punctuation.ts';
import { sectionText } from '#src/lib/section.ts';
import type { Lang, Measures, Subject } from '#src/model.ts';

/** The source of a subject and the place in it: `王轲（2018），第二.3节`; empty when it has none. */
export function cited(measures: Measures, { place }: Subject, lang: Lang): string {
  if (place === undefined) return '';
  const source = measures.subjects('source').find(({ key }) => key === `source:${place.source}`);
  const name = source?.name[lang] ?? place.source;
  return `${name}${punctuation(lang).comma}${sectionText(place.section, lang)}`;
}

/** A text without its full stop, as a part of a longer line. */
export function unstopped(text: string): string {
  return text.replace(/[.。]$/u, '');
}
