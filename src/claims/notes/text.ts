import { rankText } from '#src/i18n/ranks.ts';
import { list, punctuation, withoutMark } from '#src/i18n/punctuation.ts';
import { isHan } from '#src/i18n/languages.ts';
import { t } from '#src/i18n/index.ts';
import type { Lang, Status } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Claim } from '../ledger.ts';
import { noteOf, type NoteText } from '../evidence/note.ts';
import type { Origin } from '../evidence/source-links.ts';
import type { PlannedNote } from './plan.ts';

/** A number or words in a note. */
export interface NoteLine extends Omit<NoteText, 'origins'> {
  claim: Claim;
  /** The number, or the beginning of the words. */
  label: string;
  /** Where it stands, below the place that all lines of the note share; a path only where it differs. */
  origins: { text: string; path: string | undefined }[];
  /** Its status, where it tells something and is not that of the whole note. */
  status: Status | undefined;
}

/** A note of a chapter in one language. */
export interface NoteLines {
  /** The place that everything in the note shares; without a path where the lines lead to it. */
  place: { text: string; path: string | undefined };
  /** The status that all lines share, where it tells something. */
  status: Status | undefined;
  lines: NoteLine[];
  /** Claims that an earlier note tells of. */
  earlier: { text: string; note: number }[];
}

/** That only a source says something is the rule, and said once in a chapter. */
const isTelling = (status: Status): boolean => status !== 'reported';

/** What a note says: the place that its lines share, then each number or statement with its own. */
export function noteLines(
  { entries }: PlannedNote,
  claimOf: (id: string) => Claim,
  tables: Tables,
  lang: Lang,
): NoteLines {
  const written = entries
    .map((entry) => ({ entry, claim: claimOf(entry.claim) }))
    .map((one) => ({ ...one, note: noteOf(one.claim, tables, lang) }));
  const told = written.filter(({ entry }) => entry.see === undefined);
  const all = (told.length > 0 ? told : written).flatMap(({ note }) => note.origins);
  const place = sharedPlace(all, lang);
  const [first, another] = new Set(all.map((origin) => origin.path));
  const path = another === undefined ? first : undefined;
  const status = sharedStatus(told.map(({ claim }) => claim));
  return {
    place: { text: place === '' ? sourceNames(all, lang) : place, path },
    status,
    lines: told.map(({ entry, claim, note }) => ({
      ...note,
      claim,
      label: labelOf(claim, entry, lang),
      origins: below(place, note.origins, lang).map(({ text, path: own }) => ({
        text,
        path: path === undefined ? own : undefined,
      })),
      status: status === undefined && isTelling(claim.status) ? claim.status : undefined,
    })),
    earlier: [...Map.groupBy(written, ({ entry }) => entry.see)].flatMap(([note, own]) => {
      if (note === undefined) return [];
      const labels = own.map(({ entry, claim }) => labelOf(claim, entry, lang));
      return [{ text: list([...new Set(labels)], lang), note }];
    }),
  };
}

/** What origins add to a place that they begin with. */
function below(place: string, origins: readonly Origin[], lang: Lang): Origin[] {
  if (place === '') return [...origins];
  const { comma } = punctuation(lang);
  return origins
    .filter(({ text }) => text !== place)
    .map((origin) => ({ ...origin, text: origin.text.slice(place.length + comma.length) }));
}

function sourceNames(origins: readonly Origin[], lang: Lang): string {
  const { comma, longPause } = punctuation(lang);
  const names = origins.map(({ text }) => text.split(comma)[0] ?? '');
  return [...new Set(names)].join(longPause);
}

function sharedStatus(claims: readonly Claim[]): Status | undefined {
  const [one, another] = new Set(claims.map(({ status }) => status));
  return one !== undefined && another === undefined && isTelling(one) ? one : undefined;
}

/** What all origins begin with, up to a comma or a whole origin, and never into a quotation. */
function sharedPlace(origins: readonly Origin[], lang: Lang): string {
  const { comma } = punctuation(lang);
  const [first = '', ...others] = origins.map(({ text }) => text);
  const named = withoutMark(first, lang);
  const ends = [...named.matchAll(new RegExp(comma, 'gu'))].map(({ index }) => index);
  const starts = [...ends, ...(named === first ? [first.length] : [])].map((end) =>
    first.slice(0, end),
  );
  const isShared = (start: string): boolean =>
    others.every((text) => text === start || text.startsWith(`${start}${comma}`));
  return starts.filter(isShared).at(-1) ?? '';
}

/** Length at which the words of a claim are cut, in characters. */
const longest = (lang: Lang): number => (isHan(lang) ? 12 : 26);

function labelOf(
  claim: Claim,
  { words, ordinal }: PlannedNote['entries'][number],
  lang: Lang,
): string {
  const shown = claim.shown ?? '';
  const text = words ?? (ordinal ? rankText(Number(shown), lang) : shown);
  const label = text === '' ? claim.subject[lang] : text;
  if (label.length <= longest(lang)) return label;
  const cut = label.slice(0, longest(lang)).replace(isHan(lang) ? /[，、；：。]$/u : /\s\S*$/u, '');
  return `${cut}${punctuation(lang).ellipsis}`;
}

/** What a mark is called: number, source, and the verdicts that tell something. */
export function noteName(number: number, { place, status, lines }: NoteLines, lang: Lang): string {
  const statuses = [status, ...lines.map((line) => line.status)].filter((one) => one !== undefined);
  const verdicts = [...new Set(statuses)].map((one) => t(lang, `status.${one}`));
  return t(lang, 'note.name', {
    n: String(number),
    source: [place.text, ...verdicts].join(punctuation(lang).comma),
  });
}
