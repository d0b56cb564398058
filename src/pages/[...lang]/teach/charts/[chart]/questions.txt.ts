import type { APIRoute } from 'astro';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { sheetOfChart, taughtCharts } from '#src/teach/site-node.ts';
import { bankOf } from '../../_words.ts';

export const getStaticPaths = () =>
  localizedItemPaths(taughtCharts().map(({ id }) => ({ params: { chart: id }, props: {} })));

/** The questions about a chart as a question bank in GIFT. */
export const GET: APIRoute = ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  const sheet = sheetOfChart(params['chart'], lang);
  const own = sheet === undefined ? [] : [sheet];
  return new Response(bankOf(own, lang, site));
};
