import { languages } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import type { Catalogue } from './catalogue.ts';
import { pageFiles } from './choice.ts';
import { jobsFor } from './jobs.ts';
import { titleOf, type Recipe } from './recipe.ts';

/** A report that is made with the site, and the files of the pages that it prints. */
export interface PrintedPages {
  /** Path below `/reports/`, without language and extension. */
  name: string;
  lang: Lang;
  title: string;
  pages: string[];
}

/** All reports that are made with the site, in every language. */
export function printedPages(
  recipes: readonly Recipe[],
  values: Catalogue['values'],
): PrintedPages[] {
  const everything = { recipes: [], values: {}, langs: [], layouts: [], formats: [] };
  const langs = languages.map(({ id }) => id);
  return jobsFor(everything, recipes, { values }, langs).map((job) => {
    const { name, lang, recipe, values: chosen } = job;
    const names = chosen.map((one) => one.name[lang]);
    const title = titleOf(recipe, names, lang);
    return { name, lang, title, pages: pageFiles(job) };
  });
}
