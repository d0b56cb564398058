import type { APIRoute } from 'astro';
import { languageOf } from '#src/i18n/languages.ts';
import { chapterPaths } from '../../_chapters.ts';
import { bankOf, sheetsOfChapter } from '../../_words.ts';

export const getStaticPaths = () => chapterPaths(true);

/** The questions about the charts of a chapter as a question bank in GIFT. */
export const GET: APIRoute = ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  return new Response(bankOf(sheetsOfChapter(params['slug'] ?? '', lang), lang, site));
};
