import type { Lang } from '#src/model.ts';

/** The only list of languages, the default first. */
export const languages: readonly { id: Lang; tag: string; name: string; prefix: string }[] = [
  { id: 'zh', tag: 'zh-CN', name: '中文', prefix: '' },
  { id: 'en', tag: 'en', name: 'English', prefix: 'en/' },
];

/** The language of a route parameter: nothing stands for the default. Throws on an unknown one. */
export function languageOf(parameter: string | undefined): (typeof languages)[number] {
  const found = languages.find(
    ({ prefix }) => prefix === (parameter === undefined ? '' : `${parameter}/`),
  );
  if (found === undefined) throw new Error(`No language "${String(parameter)}"`);
  return found;
}

/** The language with this id. */
export function language(id: Lang): (typeof languages)[number] {
  const found = languages.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No language "${id}"`);
  return found;
}
