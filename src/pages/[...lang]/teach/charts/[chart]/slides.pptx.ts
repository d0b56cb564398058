import type { APIRoute } from 'astro';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { sheetOfChart, taughtCharts } from '#src/teach/site-node.ts';
import { slidesOf } from '../../_words.ts';

export const getStaticPaths = () =>
  localizedItemPaths(taughtCharts().map(({ id }) => ({ params: { chart: id }, props: {} })));

/** Slides about a chart: a chart that can be edited, its table, the questions. */
export const GET: APIRoute = async ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  const sheet = sheetOfChart(params['chart'], lang);
  const own = sheet === undefined ? [] : [sheet];
  const file = await slidesOf(own, own[0]?.topic ?? '', lang, site);
  return new Response(Buffer.from(file));
};
