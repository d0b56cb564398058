import { byLanguage, language } from '#src/i18n/languages.ts';
import type { Label, Lang } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Chapter } from '../chapters.ts';

/** A term as settled in both languages, with the chapter that uses it first. */
export interface Term {
  id: string;
  name: Label;
  note: Label;
  /** Wordings that are not used. */
  avoid: string | undefined;
  source: string | undefined;
  firstUse: Record<Lang, Chapter | undefined>;
}

/** The terms of the code book, sorted by their name in `lang`. */
export function termsOf(tables: Tables, chapters: readonly Chapter[], lang: Lang): Term[] {
  const firstUse = (of: Lang, name: string): Chapter | undefined =>
    chapters
      .filter((chapter) => chapter.lang === of)
      .find(({ body }) => body.toLowerCase().includes(name.toLowerCase()));
  return tables
    .table('terms')
    .rows.map(({ key, values }) => ({
      id: key,
      name: { zh: values.zh, en: values.en },
      note: { zh: values.note_zh, en: values.note_en },
      avoid: values.avoid ?? undefined,
      source: values.source ?? undefined,
      firstUse: byLanguage((of) => firstUse(of, values[of])),
    }))
    .sort((a, b) => a.name[lang].localeCompare(b.name[lang], language(lang).tag));
}
