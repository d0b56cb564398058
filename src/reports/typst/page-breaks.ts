/**
 * Typst 0.14 sometimes puts a footnote on the page before its reference: the note takes the space
 * that the reference needed, and the reference moves on alone. Ending the page before the reference
 * keeps both together and costs nothing, since the reference has moved there anyway. Where pages
 * end is only known after layout, so a report records the pages of its notes and is laid out again.
 */

/** The line of the source that lists the positions of forced page breaks; initially empty. */
export const noPageBreaks = '#let page-breaks = ()';

/** Position of content that no page break can move: titles. */
export const noPlace = '';

/** Position of a block: part and block index; parts begin new pages. */
export function placeName(part: number, block: number): string {
  return `${String(part)}.${String(block)}`;
}

const dataPart = 'data';

/** Position of a data table behind the text; the first shares the position of their heading. */
export function dataPlace(index: number): string {
  return `${dataPart}.${String(index)}`;
}

/** Position of a list item; the first item shares the position of its list. */
export function itemPlace(place: string, item: number): string {
  return place === noPlace || item === 0 ? place : `${place}.${String(item)}`;
}

/** The source with page breaks at these positions. */
export function withPageBreaks(typst: string, breaks: readonly string[]): string {
  const names = breaks.map((place) => `"${place}",`).join(' ');
  return typst.replace(noPageBreaks, () => `#let page-breaks = (${names})`);
}

/**
 * What mends the first note in each part that is on a page before its reference; empty if there is
 * none. Later ones shift when it is fixed, so they are checked in the next round. A paragraph leaves
 * as much room at the foot of its page as the note took, so that the line with the reference moves on
 * to it and those above stay; where that does not help, and for all else, the page ends before it.
 *
 * @param noted Query result of `note-pages`: position, mark (`flowing` in a paragraph) or note, page,
 *   height to the foot of the text.
 * @param tried Names of what was tried so far. Where a page break had no effect, a float fills the
 *   next page, and a second one ends that too; there is no third.
 */
export function displacedFootnotes(noted: unknown, tried: readonly string[]): string[] {
  const notes = new Map<string, NotePlace[]>();
  const marks: NotePlace[] = [];
  for (const entry of entriesOf(noted)) {
    if (entry.place === noPlace) continue;
    if (entry.kind !== 'note') marks.push(entry);
    else notes.set(entry.place, [...(notes.get(entry.place) ?? []), entry]);
  }
  const seen = new Map<string, number>();
  const first = new Map<string, string>();
  for (const { place, kind, page } of marks) {
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    const own = notes.get(place)?.[nth];
    const part = place.split('.')[0] ?? '';
    // Data begin no page of their own, so that they shift with what is mended before them.
    if (part === dataPart && first.size > 0) continue;
    if (own === undefined || own.page >= page || timesIn(tried, place) > 1) continue;
    if (first.has(part)) continue;
    const room = roomName(place);
    const isNew = !tried.includes(place) && !tried.some((name) => name.startsWith(room));
    const flows = kind === 'flowing' && isNew;
    first.set(part, flows ? `${room}${Math.ceil(own.room + noteAir).toFixed(0)}` : place);
  }
  return [...first.values()];
}

/** The beginning of the name of the room that a paragraph leaves at the foot of its page. */
export const roomName = (place: string): string => `room:${place}:`;

/** Height of the rule above notes and of the gap between two, in points. */
const noteAir = 6;

/**
 * Positions of headings that stand on the page before their paragraph, as far as no break has been
 * tried there.
 *
 * @param found Query result of `head-pages`: position, page of the heading, page of the paragraph.
 */
export function headingsAlone(found: unknown, tried: readonly string[]): string[] {
  return listIn<[string, number, number]>(found)
    .filter(([place, heading, text]) => place !== noPlace && heading < text)
    .map(([place]) => place)
    .filter((place) => !tried.includes(place))
    .slice(0, 1);
}

/**
 * Tables that leave their last row alone on a page: they are set tighter, so that it finds room, and
 * if that does not help, looser, so that another row joins it.
 *
 * @param found Query result of `row-pages`: position and page of the last two rows of each table.
 */
export function tablesWithLoneRow(found: unknown, tried: readonly string[]): string[] {
  const rows = listIn<[string, number]>(found);
  return rows.flatMap(([place, page], index) => {
    const [before, pageBefore = page] = rows[index - 1] ?? [];
    if (place === noPlace || before !== place || page === pageBefore) return [];
    return [`tight:${place}`, `loose:${place}`].filter((name) => !tried.includes(name)).slice(0, 1);
  });
}

/** Height above which the last page of a register holds an entry or two, in points. */
const fewEntries = 150;

/** The name of a register, by its part, that is set tighter. */
export const tightRegister = (part: number): string => `tight:register:${String(part)}`;

/**
 * Registers of which an entry or two stand alone on the last page: they are set tighter.
 *
 * @param found Query result of `register-end`: number of the part, page and height of its end.
 */
export function registersWithLoneEntry(found: unknown, tried: readonly string[]): string[] {
  return (Array.isArray(found) ? (found as [number, number, number][]) : [])
    .filter(([, , y]) => y < fewEntries)
    .map(([part]) => tightRegister(part))
    .filter((name) => !tried.includes(name));
}

/** Keeps long entries of evidence whole: where they break beside a float, a PDF loses their structure. */
export const wholeEntries = 'whole:entries';

/** Pages of a sheet for a class: both sides of a sheet of paper. */
export const sheetPages = 2;

/**
 * What a sheet gives up, step by step, until it fits: answers have two lines at most, then one; then
 * drawings are a little smaller; then there are no lines, and what is said of a tall drawing stands
 * before it, on the first side; last, drawings are smaller than their type should be.
 */
export const sheetSteps: readonly (readonly string[])[] = [
  [],
  ['lines:2'],
  ['lines:1'],
  ['lines:1', 'drawing:94%'],
  ['lines:0', 'texts:first', 'drawing:97%'],
  ['lines:1', 'drawing:85%'],
];

/** Height above which nothing but the margin stands, in points. */
const topOfPage = 125;

/**
 * Data tables are set tighter, then tighter still, so that the colophon finds room below them; then
 * looser, so that their last rows stand with it.
 */
const dataSettings: readonly string[] = ['tight:data', 'tighter:data', 'loose:data'];

/**
 * What is tried next where the colophon begins its page, and would stand alone on it: data tables are
 * set tighter or looser; then the last section, if it is low on its page, moves there too. Empty where
 * it does not stand alone, or all was tried.
 *
 * @param start Query result of `colophon-start`: its height on the page.
 * @param heads Query result of `head-pages`: position, page of the heading, page of the paragraph.
 * @param sections Query result of `section-pages`: page and height of each section and of the end.
 */
export function besideColophon(
  start: unknown,
  heads: unknown,
  sections: unknown,
  tried: readonly string[],
): string[] {
  const [height] = Array.isArray(start) ? (start as unknown[]) : [];
  if (typeof height !== 'number' || height >= topOfPage) return [];
  const next = dataSettings.find((name) => !tried.includes(name));
  if (next !== undefined) return [next];
  const last = listIn<[string, number, number]>(heads).at(-1);
  const [section, end] = listIn<[number, number]>(sections).slice(-2);
  if (last === undefined || section === undefined || end === undefined) return [];
  const [place, page] = last;
  const [at, y] = section;
  const isLow = at === page && page === end[0] - 1 && y >= highest * paper;
  return isLow && place !== noPlace && !tried.includes(place) ? [place] : [];
}

/** The list that a query gives as its only value. */
function listIn<T>(found: unknown): T[] {
  const [list] = Array.isArray(found) ? (found as unknown[]) : [];
  return Array.isArray(list) ? (list as T[]) : [];
}

/** A last page whose text ends above this share of the paper holds too little. */
const nearlyEmpty = 0.43;
/** A section that begins above this share of its page leaves too much of it empty when it moves. */
const highest = 0.52;
/** Where the text of a full page ends. */
const fullPage = 0.88;
/** Height of A4 in points. */
const paper = (297 * 72) / 25.4;

/**
 * The position of the section that is to begin the last page, if that page is nearly empty: of those
 * that begin low enough on the page before, the last one that fills it, or the first one where none
 * does. Undefined if there is none that could move.
 *
 * @param sections Positions of the sections.
 * @param found Query result of `section-pages`: page and height of each section and of the end.
 */
export function sectionForLastPage(
  sections: readonly string[],
  found: unknown,
): string | undefined {
  const places = listIn<[number, number]>(found);
  const [last = 1, end = paper] = places.at(-1) ?? [];
  if (last === 1 || end > nearlyEmpty * paper || places.length !== sections.length + 1)
    return undefined;
  const low = [...places.entries()].filter(
    ([, [page, y]]) => page === last - 1 && y >= highest * paper,
  );
  const fills = low.filter(([, [, y]]) => end + fullPage * paper - y > nearlyEmpty * paper);
  const [index] = fills.at(-1) ?? low[0] ?? [];
  return index === undefined ? undefined : sections[index];
}

/** Page of the end, from the query result of `section-pages`. */
export function lastPageOf(found: unknown): number {
  return listIn<[number, number]>(found).at(-1)?.[0] ?? 1;
}

function timesIn(tried: readonly string[], place: string): number {
  return tried.filter((one) => one === place).length;
}

/** A mark or a note with its page. */
interface NotePlace {
  place: string;
  kind: string;
  page: number;
  /** Height to the foot of the text, in points. */
  room: number;
}

function entriesOf(noted: unknown): NotePlace[] {
  return listIn<[string, string, number, number]>(noted).map(([place, kind, page, room]) => ({
    place,
    kind,
    page,
    room,
  }));
}
