import type { APIRoute } from 'astro';
import { languageOf } from '#src/i18n/languages.ts';
import { chapterPaths, chapterTitle } from '../../_chapters.ts';
import { sheetsOfChapter, slidesOf } from '../../_words.ts';

export const getStaticPaths = () => chapterPaths(true);

/** Slides about all charts of a chapter. */
export const GET: APIRoute = async ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  const slug = params['slug'] ?? '';
  const own = sheetsOfChapter(slug, lang);
  return new Response(Buffer.from(await slidesOf(own, chapterTitle(slug, lang), lang, site)));
};
