import { language } from '#src/i18n/languages.ts';
import type { Label, Lang } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Chapter } from '../chapters.ts';

/** A term as settled in both languages. */
export interface Term {
  id: string;
  name: Label;
  note: Label;
  /** Wordings that are not used. */
  avoid: string | undefined;
  source: string | undefined;
}

/** The terms of the code book, sorted by their name in `lang`. */
export function termsOf(tables: Tables, lang: Lang): Term[] {
  return tables
    .table('terms')
    .rows.map(({ key, values }) => ({
      id: key,
      name: { zh: values.zh, en: values.en },
      note: { zh: values.note_zh, en: values.note_en },
      avoid: values.avoid ?? undefined,
      source: values.source ?? undefined,
    }))
    .sort((a, b) => a.name[lang].localeCompare(b.name[lang], language(lang).tag));
}

/** The chapter of a language that uses a term first. */
export function firstUseOf(
  { name }: Pick<Term, 'name'>,
  chapters: readonly Chapter[],
  lang: Lang,
): Chapter | undefined {
  const wanted = name[lang].toLowerCase();
  return chapters.find(
    (chapter) => chapter.lang === lang && chapter.body.toLowerCase().includes(wanted),
  );
}
