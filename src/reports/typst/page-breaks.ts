/**
 * Typst 0.14 sometimes leaves a note on the page before its mark: it places the note, the note takes
 * the room that the mark needed, and the mark moves on alone. Ending the page before the mark puts
 * both together, and costs nothing, since the mark has moved there anyway. Where pages are to end is
 * known only when they are laid out, so a report says where its notes are and is laid out again.
 */

/** The line of a report that names the places before which a page ends. */
export const noPageBreaks = '#let page-breaks = ()';

/** The place of what stands outside the text: titles and tables of charts. */
export const noPlace = '';

/** A block of the text, by the part of the report that it is in; parts begin pages of their own. */
export function placeName(part: number, block: number): string {
  return `${String(part)}.${String(block)}`;
}

/** An item of a list; the first is not parted from what the list stands in. */
export function itemPlace(place: string, item: number): string {
  return place === noPlace || item === 0 ? place : `${place}.${String(item)}`;
}

/** The text of a report whose pages end before these places. */
export function withPageBreaks(typst: string, breaks: ReadonlySet<string>): string {
  const names = [...breaks].map((place) => `"${place}",`).join(' ');
  return typst.replace(noPageBreaks, () => `#let page-breaks = (${names})`);
}

/**
 * The first place in every part whose note stands on a page before its mark; empty when all is
 * well. What follows it moves when it moves, and is looked at when it has.
 *
 * @param noted What `note-pages` of the template tells: place, mark or note, page.
 * @param tried Places before which a page ends already, to no avail.
 */
export function displacedFootnotes(noted: unknown, tried: ReadonlySet<string>): string[] {
  const notes = new Map<string, number[]>();
  const marks: [string, number][] = [];
  for (const [place, kind, page] of entriesOf(noted)) {
    if (place === noPlace) continue;
    if (kind === 'mark') marks.push([place, page]);
    else notes.set(place, [...(notes.get(place) ?? []), page]);
  }
  const seen = new Map<string, number>();
  const first = new Map<string, string>();
  for (const [place, page] of marks) {
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    const own = notes.get(place)?.[nth];
    const part = place.split('.')[0] ?? '';
    if (own === undefined || own >= page || tried.has(place)) continue;
    if (!first.has(part)) first.set(part, place);
  }
  return [...first.values()];
}

function entriesOf(noted: unknown): [string, string, number][] {
  const [list] = Array.isArray(noted) ? (noted as unknown[]) : [];
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).filter(
    (one): one is [string, string, number] =>
      Array.isArray(one) && typeof one[0] === 'string' && typeof one[2] === 'number',
  );
}
