import type { Lang } from '#src/model.ts';

/** The settings of a language, apart from its texts. */
export interface Language {
  id: Lang;
  /** BCP 47 tag, used in HTML, Word and EPUB files and for sorting names. */
  tag: string;
  /** Native name. */
  name: string;
  /** Prefix of its page paths. */
  prefix: string;
  /** Script; determines typefaces, quotation marks and line grids. */
  script: 'Han' | 'Latin';
  /** Citation style. */
  citation: 'GB/T 7714' | 'APA';
  /** Language name for BibTeX. */
  bibtex: string;
}

/** The only list of languages; the first is the default. */
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

/**
 * Returns the language of a route parameter; undefined means the default. Throws if it is unknown.
 */
export function languageOf(parameter: string | undefined): Language {
  const found = languages.find(
    ({ prefix }) => prefix === (parameter === undefined ? '' : `${parameter}/`),
  );
  if (found === undefined) throw new Error(`No language "${String(parameter)}"`);
  return found;
}

export function language(id: Lang): Language {
  const found = languages.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No language "${id}"`);
  return found;
}

export const isHan = (lang: Lang): boolean => language(lang).script === 'Han';

export const otherLanguages = (lang: Lang): Language[] => languages.filter(({ id }) => id !== lang);

/** Calls `make` once for each language and returns the results by language. */
export function byLanguage<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(languages.map(({ id }) => [id, make(id)])) as Record<Lang, T>;
}
