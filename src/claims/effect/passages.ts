import { rankText } from '#src/i18n/ranks.ts';
import type { Lang } from '#src/model.ts';
import type { Chapter, Use } from '../chapters.ts';
import type { ChangedClaim } from '../effect.ts';
import type { Claim } from '../ledger.ts';
import { chapterHeading } from '../markup/headings.ts';
import { groupOf } from '../notes/group.ts';
import { linesOf } from '../notes/lines.ts';
import { planNotes } from '../notes/plan.ts';
import { stillTrue } from '../texts/resting.ts';
import type { ChangedWords, PassageEffect } from './report-types.ts';
import type { ProjectState } from './state.ts';
import { sentencesOf, writtenParts, type WrittenClaim } from './written.ts';

/** Claims by id, before and after a change, and those that differ. */
interface Sides {
  before: ReadonlyMap<string, Claim>;
  after: ReadonlyMap<string, Claim>;
  changed: ReadonlySet<string>;
}

const byId = (claims: readonly Claim[]) => new Map(claims.map((claim) => [claim.id, claim]));

/**
 * Every paragraph, heading and lede with a sentence that says something of a claim that changes, in
 * every language, in the order of the chapters.
 */
export function passagesOf(
  before: ProjectState,
  after: ProjectState,
  changed: readonly ChangedClaim[],
): PassageEffect[] {
  const sides: Sides = {
    before: byId(before.claims),
    after: byId(after.claims),
    changed: new Set(changed.map(({ id }) => id)),
  };
  return after.chapters.flatMap((chapter) => {
    const uses = chapter.uses.filter(
      ({ component, id }) => component !== 'Figure' && sides.changed.has(id),
    );
    if (uses.length === 0) return [];
    const pathOf = pathsIn(chapter, before, sides);
    const byLine = [...Map.groupBy(uses, ({ line }) => line)].sort(([a], [b]) => a - b);
    return byLine.map(([line, own]) => ({
      chapter: chapter.slug,
      title: chapter.meta.menu,
      lang: chapter.lang,
      file: chapter.file,
      line,
      path: pathOf(own),
      sentences: sentencesIn(chapter, line, sides),
    }));
  });
}

function sentencesIn(chapter: Chapter, line: number, sides: Sides): PassageEffect['sentences'] {
  const parts = writtenParts(chapter, line).map((part) =>
    typeof part === 'string' ? part : shownPart(part, chapter.lang, sides),
  );
  return sentencesOf(parts).map((own) => ({
    again: own.some((part) => typeof part !== 'string'),
    parts: merged(own),
  }));
}

/** Text of which neighbours are one. */
function merged(parts: readonly (string | ChangedWords)[]): (string | ChangedWords)[] {
  const joined: (string | ChangedWords)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** A claim as readers see it: marked where it changes, else its words or its value. */
function shownPart(
  { ids, words, ordinal }: WrittenClaim,
  lang: Lang,
  { before, after, changed }: Sides,
): string | ChangedWords {
  const shown = (claim: Claim | undefined): string => {
    if (words !== undefined) return words;
    const value = claim?.shown ?? '';
    return ordinal && value !== '' ? rankText(Number(value), lang) : value;
  };
  const own = ids.filter((id) => changed.has(id));
  const [first] = own;
  if (first === undefined) return shown(after.get(ids[0] ?? ''));
  const isFalse = (id: string): boolean => !stillTrue(words, lang, after.get(id));
  const claim = own.find(isFalse) ?? first;
  return {
    claim,
    before: shown(before.get(claim)),
    after: shown(after.get(claim)),
    holds: !isFalse(claim),
  };
}

/**
 * The address of a passage on the published page: the mark of a note of its own block, else the
 * heading above it.
 */
function pathsIn(
  chapter: Chapter,
  { tables }: ProjectState,
  { before }: Sides,
): (uses: readonly Use[]) => string {
  const page = `/chapters/${chapter.slug}/`;
  const plan = planNotes(chapter, (id) => {
    const claim = before.get(id);
    return claim === undefined ? id : groupOf(claim, tables);
  });
  const marks = new Map<Use, number>();
  const elements = chapter.uses.filter(
    ({ component }) => component === 'Value' || component === 'Claim',
  );
  for (const [index, block] of linesOf(chapter).text.entries()) {
    const own = new Set(plan.blocks[index + 1]?.notes.map(({ number }) => number));
    for (const use of block.lines.flatMap(({ places }) => places.map((place) => place.use))) {
      const note = plan.text[elements.indexOf(use)]?.note;
      if (note !== undefined && own.has(note)) marks.set(use, note);
    }
  }
  return (uses) => {
    const note = uses.map((use) => marks.get(use)).find((one) => one !== undefined);
    const anchor = note === undefined ? headingAbove(chapter, uses[0]?.line ?? 0) : `ref-${note}`;
    return `${page}#${anchor}`;
  };
}

/** Id of the heading of a line, or of the nearest one above; of the front matter, that of the page. */
function headingAbove({ body, firstLine }: Chapter, line: number): string {
  const above = body.split('\n').slice(0, Math.max(0, line - firstLine + 1));
  const ids = above.flatMap((text) => {
    const id = chapterHeading.exec(text)?.[3] ?? /^<(Summary|Limits)\b/u.exec(text)?.[1];
    return id === undefined ? [] : [id.toLowerCase()];
  });
  return ids.at(-1) ?? 'main';
}
