import type { Lang } from '#src/model.ts';
import { language } from './languages.ts';

/** What a citation of an electronic document says. */
export interface CitedDocument {
  /** Name of the site, its author and publisher. */
  site: string;
  title: string;
  /** The version in words: 版本 0.1.0. */
  edition: string;
  /** Day on which the version was published, `2026-11-22`. */
  date: string;
  /** Address, or what else finds it. */
  address: string;
}

/**
 * The day of access in each form of citation, and in files what it stands before. `(-)`, `(/)`, `(,)`
 * and `(w)` stand for the day, which the browser of whoever cites fills in: 2026-11-05, 2026/11/05,
 * 2026,11,5 and in words.
 */
export const dayOfAccess = {
  gbt: { text: '[(-)]' },
  apa: { text: 'Retrieved (w), from ' },
  bibtex: { text: '  urldate = {(-)},\n', before: '  url = {' },
  ris: { text: 'Y2  - (/)\r\n', before: 'UR  - ' },
  csl: { text: '"accessed":{"date-parts":[[(,)]]},', before: '"URL":' },
} as const;

/** GB/T 7714—2025; `carrier` is the mark of the kind of document, `EB/OL` for a text. */
export function gbtCitation(
  { site, title, edition, date, address }: CitedDocument,
  carrier = 'EB/OL',
): string {
  return `${site}. ${title}[${carrier}]. ${edition}. (${date}). ${address}.`;
}

/** APA, seventh edition; `kind` is a description in brackets. */
export function apaCitation(
  { site, title, edition, date, address }: CitedDocument,
  kind = '',
): string {
  return `${site}. (${date.slice(0, 4)}). ${title} (${edition})${kind}. ${address}`;
}

/** The citation that readers of a language expect. */
export function citationText(document: CitedDocument, lang: Lang): string {
  return language(lang).citation === 'GB/T 7714' ? gbtCitation(document) : apaCitation(document);
}
