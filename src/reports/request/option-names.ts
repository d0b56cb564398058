import { byLanguage, languages } from '#src/i18n/languages.ts';
import { requestWords } from '#src/i18n/requests.ts';
import type { Lang } from '#src/model.ts';
import { formatNames, layouts } from '../options.ts';

/** What faults call formats, layouts and languages, by their ids. */
export const optionNames: Readonly<Record<Lang, Readonly<Record<string, string>>>> = byLanguage(
  (lang) => ({
    ...formatNames,
    ...Object.fromEntries(layouts.map((layout) => [layout, requestWords[lang][layout]])),
    ...Object.fromEntries(languages.map(({ id }) => [id, requestWords[lang][id]])),
  }),
);

/** Older endings of the same programs. */
const endings: Readonly<Record<string, readonly string[]>> = {
  docx: ['doc'],
  pptx: ['ppt'],
  xlsx: ['xls'],
};

/**
 * The format, layout or language that somebody means: by its id, by what faults and the page of
 * reports call it, in any case and width, with or without 版 and 版式.
 */
export function optionNamed<T extends string>(name: string, known: readonly T[]): T | undefined {
  const asked = bare(name);
  return known.find((id) => formsOf(id).some((form) => bare(form) === asked));
}

/** All names of an option. */
function formsOf(id: string): string[] {
  const native = languages.filter((one) => one.id === id).flatMap(({ tag, name }) => [tag, name]);
  const names = languages.flatMap((lang) => optionNames[lang.id][id] ?? []);
  return [id, ...names, ...native, ...(endings[id] ?? [])];
}

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/gu, '')
    .replace(/(?:版式?|layout)$/u, '');
