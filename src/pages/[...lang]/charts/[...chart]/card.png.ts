import type { APIRoute } from 'astro';
import { card } from '#src/charts/page-node.ts';
import { cardFonts } from '#src/reports/images-node.ts';
import { drawSvg, scopesOf } from '#src/charts/page.ts';
import { charts } from '#src/charts/index.ts';
import { evidence } from '#src/claims/site.ts';
import { t } from '#src/i18n/index.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { eachInEveryLanguage } from '#src/i18n/routes.ts';
import { href } from '#src/i18n/paths.ts';
import type { Chart, Lang } from '#src/model.ts';

/** A card for the first scope of every chart: the one that chapters show. */
export const getStaticPaths = () =>
  eachInEveryLanguage(
    charts.flatMap((chart) =>
      scopesOf(chart, evidence().measures)
        .slice(0, 1)
        .map(({ key, path }) => ({
          params: { chart: path.replace(/^\/charts\/|\/$/gu, '') },
          props: { chart, scope: key },
        })),
    ),
  );

function drawn(chart: Chart, scope: string, lang: Lang): { title: string; svg: string } {
  const { measures } = evidence();
  const state = chart.states[0]?.id ?? '';
  const link = (path: string): string => href(import.meta.env.BASE_URL, lang, path);
  const svg = drawSvg({ chart, scope, state, form: 'wide', lang }, measures, link);
  return { title: chart.title(measures, scope, lang), svg };
}

let fonts: Promise<string[]> | undefined;

/** The typeface with the characters of all cards, cut once a build. */
function allFonts(): Promise<string[]> {
  fonts ??= cardFonts(
    getStaticPaths()
      .map(({ params, props }) => {
        const lang = languageOf(params.lang).id;
        return JSON.stringify(drawn(props.chart, props.scope, lang)) + t(lang, 'site.name');
      })
      .join(''),
  );
  return fonts;
}

/** The picture that others show beside a link to this chart. */
export const GET: APIRoute = async ({ params, props }) => {
  const lang = languageOf(params['lang']).id;
  const { chart, scope } = props as { chart: Chart; scope: string };
  const { title, svg } = drawn(chart, scope, lang);
  const png = card(title, svg, t(lang, 'site.name'), await allFonts());
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
};
