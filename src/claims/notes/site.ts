import { languages } from '#src/i18n/languages.ts';
import { onceFor } from '#src/lib/once.ts';
import { settled } from '#src/lib/reads.ts';
import { recent } from '#src/lib/recent.ts';
import type { Lang } from '#src/model.ts';
import { usesByClaim, type Chapter } from '../chapters.ts';
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

/** The notes of a chapter of the site, planned and written once. */
export const notesOf = onceFor((chapter: Chapter): ChapterNotes => {
  const { claim, tables } = evidence();
  const plan = planNotes(chapter, (id) => groupOf(claim(id), tables));
  const texts = new Map(
    plan.blocks
      .flatMap(({ notes }) => notes)
      .map((note) => [note.number, noteLines(note, claim, tables, chapter.lang)]),
  );
  return { plan, texts };
});

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

/** A chapter that uses a claim, for links to it. */
interface ChapterUse {
  /** Path of the note of the claim there, without base path and language. */
  path: string;
  kicker: string;
  menu: string;
}

const usesIn = onceFor((chapters: readonly Chapter[]) => {
  const known = recent<ReturnType<typeof usesByClaim>>(languages.length);
  return (lang: string) =>
    known(lang, () => {
      const own = chapters.filter((chapter) => chapter.lang === lang);
      return usesByClaim(own, noteNumbers);
    });
});

const uses = settled('uses', (key): readonly ChapterUse[] => {
  const [lang = '', id = ''] = key.split('/');
  const found = usesIn(evidence().chapters)(lang).get(id) ?? [];
  return found.map(({ chapter: { slug, meta }, note }) => ({
    path: `/chapters/${slug}/${note === undefined ? '' : `#ref-${String(note)}`}`,
    kicker: meta.kicker,
    menu: meta.menu,
  }));
});

/** The chapters of a language that use a claim, with the place of its note. */
export const usesOf = (claim: string, lang: Lang): readonly ChapterUse[] =>
  uses([lang, claim].join('/'));
