import type { APIRoute } from 'astro';
import { languageOf, languages } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { sheets } from '#src/teach/site-node.ts';
import { slidesOf } from '../../_words.ts';

export const getStaticPaths = () =>
  localizedItemPaths(
    sheets(languages[0].id).map(({ chart }) => ({ params: { chart: chart.id }, props: {} })),
  );

/** Slides about a chart: a chart that can be edited, its table, the questions. */
export const GET: APIRoute = async ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  const own = sheets(lang).filter(({ chart }) => chart.id === params['chart']);
  const file = await slidesOf(own, own[0]?.topic ?? '', lang, site);
  return new Response(Buffer.from(file));
};
