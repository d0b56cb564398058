import type { Lang } from '#src/model.ts';
import type { Chapter } from '../chapters.ts';
import { evidence } from '../site.ts';
import { groupOf } from './group.ts';
import { planNotes, type NotePlan } from './plan.ts';
import { noteLines, type NoteLines } from './text.ts';

/** The notes of a chapter as its page shows them. */
export interface ChapterNotes {
  plan: NotePlan;
  /** What each note says, by its number. */
  texts: ReadonlyMap<number, NoteLines>;
}

const memory = new WeakMap<Chapter, ChapterNotes>();

/** The notes of a chapter of the site, planned and written once. */
export function notesOf(chapter: Chapter): ChapterNotes {
  const known = memory.get(chapter);
  if (known !== undefined) return known;
  const { claim, tables } = evidence();
  const plan = planNotes(chapter, (id) => groupOf(claim(id), tables));
  const texts = new Map(
    plan.blocks
      .flatMap(({ notes }) => notes)
      .map((note) => [note.number, noteLines(note, claim, tables, chapter.lang)]),
  );
  memory.set(chapter, { plan, texts });
  return { plan, texts };
}

/** The notes of the chapter that a page shows. Throws when there is no such chapter. */
export function notesOn(slug: string | undefined, lang: Lang): ChapterNotes {
  const chapter = evidence().chapters.find((one) => one.slug === slug && one.lang === lang);
  if (chapter === undefined) throw new Error(`There is no chapter "${slug ?? ''}" in ${lang}`);
  return notesOf(chapter);
}

/** The number of the note of each claim of a chapter. */
export function noteNumbers(chapter: Chapter): ReadonlyMap<string, number> {
  return notesOf(chapter).plan.numbers;
}
