import { isHan } from '#src/i18n/languages.ts';
import { markedBy } from '#src/i18n/punctuation.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Label, Lang, SourceLocation } from '#src/model.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import { usesByClaim, type Chapter } from '../chapters.ts';
import type { Claim } from '../ledger.ts';
import { sectionOf } from '../evidence/source-links.ts';

/** Something that one passage of a source says. */
export interface Passage {
  /** With placeholders. */
  said: Label;
  place: SourceLocation;
  /** Path of its row in the data. */
  path: string;
}

/** What one source says, in the order of the data. */
export interface OfSource<T> {
  /** Id of the source. */
  source: string;
  items: T[];
}

/** Groups passages by their source, in the order of the sources. */
export function bySource<T extends { place: SourceLocation }>(
  passages: readonly T[],
  { sources }: Tables,
): OfSource<T>[] {
  return sources.flatMap(({ id }) => {
    const items = passages.filter(({ place }) => place.source === id);
    return items.length === 0 ? [] : [{ source: id, items }];
  });
}

/** The passage that a row of mentions or of reform passages cites. */
export function passageOf(
  dataset: 'mentions' | 'reform-passages',
  { key, values, written }: LoadedRow<'mentions'> | LoadedRow<'reform-passages'>,
  tables: Tables,
): Passage {
  return {
    said: { zh: written.said_zh, en: written.said_en },
    place: placeOf(values),
    path: rowPath(dataset, key, tables),
  };
}

/** The location that a row cites. */
export function placeOf({ source, section, anchor }: Required<SourceLocation>): SourceLocation {
  return { source, section, anchor };
}

/** A place where the source is named already: the section, and for readers of Chinese the phrase. */
export function placeWithin(place: SourceLocation, tables: Tables, lang: Lang): string {
  const { anchor } = place;
  const where = sectionOf(place, tables, lang);
  return anchor === undefined || !isHan(lang) ? where : `${where}${markedBy(anchor, lang)}`;
}

/** What claims on a subject are bound to. */
export interface Bindings {
  /** Rows, as `dataset/key`. */
  rows: ReadonlySet<string>;
  /** Key of the measured subject. */
  subject: string;
  places: readonly SourceLocation[];
}

/** The chapters with a claim that is bound to one of the rows, the subject or a place. */
export function chaptersAbout(
  { rows, subject, places }: Bindings,
  claims: readonly Claim[],
  chapters: readonly Chapter[],
): Chapter[] {
  const isAbout = ({ declaration, observation }: Claim): boolean =>
    (declaration.row !== undefined && rows.has(declaration.row)) ||
    observation?.key.split('#')[0] === subject ||
    places.some(
      (place) => declaration.place !== undefined && isSamePlace(place, declaration.place),
    );
  const uses = usesByClaim(chapters);
  const used = new Set(
    claims.filter(isAbout).flatMap(({ id }) => (uses.get(id) ?? []).map(({ chapter }) => chapter)),
  );
  return chapters.filter((chapter) => used.has(chapter));
}

/** Whether two locations name the same phrase. */
export function isSamePlace(one: SourceLocation, other: SourceLocation): boolean {
  return (
    one.source === other.source && one.section === other.section && one.anchor === other.anchor
  );
}
