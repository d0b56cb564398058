import type { APIRoute } from 'astro';
import { languageOf, languages } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { sheets } from '#src/teach/site-node.ts';
import { bankOf } from '../../_words.ts';

export const getStaticPaths = () =>
  localizedItemPaths(
    sheets(languages[0].id).map(({ chart }) => ({ params: { chart: chart.id }, props: {} })),
  );

/** The questions about a chart as a question bank in GIFT. */
export const GET: APIRoute = ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  const own = sheets(lang).filter(({ chart }) => chart.id === params['chart']);
  return new Response(bankOf(own, lang, site));
};
