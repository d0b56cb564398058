import type { Lang } from '#src/model.ts';

/** What is to be known about a language besides its words. */
export interface Language {
  id: Lang;
  /** Its tag in HTML, Word and EPUB files, by which names are sorted too. */
  tag: string;
  /** What it calls itself. */
  name: string;
  /** Begins the paths of its pages. */
  prefix: string;
  /** The script of its text, which decides about typefaces, quotation marks and grids of lines. */
  script: 'Han' | 'Latin';
  /** The style that its readers cite in. */
  citation: 'GB/T 7714' | 'APA';
  /** Its name in BibTeX. */
  bibtex: string;
}

/** The only list of languages, the default first. */
export const languages: readonly [Language, ...Language[]] = [
  {
    id: 'zh',
    tag: 'zh-CN',
    name: '中文',
    prefix: '',
    script: 'Han',
    citation: 'GB/T 7714',
    bibtex: 'chinese',
  },
  {
    id: 'en',
    tag: 'en',
    name: 'English',
    prefix: 'en/',
    script: 'Latin',
    citation: 'APA',
    bibtex: 'english',
  },
];

/** The language of a route parameter: nothing stands for the default. Throws on an unknown one. */
export function languageOf(parameter: string | undefined): Language {
  const found = languages.find(
    ({ prefix }) => prefix === (parameter === undefined ? '' : `${parameter}/`),
  );
  if (found === undefined) throw new Error(`No language "${String(parameter)}"`);
  return found;
}

/** The language with this id. */
export function language(id: Lang): Language {
  const found = languages.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No language "${id}"`);
  return found;
}

/** Whether a language is written in Chinese characters. */
export const isHan = (lang: Lang): boolean => language(lang).script === 'Han';

/** The languages besides one. */
export const otherLanguages = (lang: Lang): Language[] => languages.filter(({ id }) => id !== lang);

/** Something made once in every language. */
export function inEveryLanguage<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(languages.map(({ id }) => [id, make(id)])) as Record<Lang, T>;
}
