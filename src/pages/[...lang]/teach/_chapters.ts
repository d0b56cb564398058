import { filledIn } from '#src/claims/placeholders.ts';
import { evidence } from '#src/claims/site.ts';
import { languages } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import type { Lang } from '#src/model.ts';

/** Static paths of the chapters, of all or of those with charts. */
export function chapterPaths(withCharts: boolean) {
  const [standard] = languages;
  const own = evidence().chapters.filter(
    ({ lang, uses }) =>
      lang === standard.id && (!withCharts || uses.some(({ component }) => component === 'Figure')),
  );
  return localizedItemPaths(own.map(({ slug }) => ({ params: { slug }, props: {} })));
}

/** The title of a chapter, with its numbers. */
export function chapterTitle(slug: string, lang: Lang): string {
  const { chapters, claim } = evidence();
  const found = chapters.find((one) => one.slug === slug && one.lang === lang);
  return filledIn(found?.meta.title ?? slug, (id) => claim(id).shown ?? '');
}
