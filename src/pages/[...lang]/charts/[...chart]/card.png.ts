import type { APIRoute } from 'astro';
import { card } from '#src/charts/card.ts';
import { drawSvg } from '#src/charts/figure.ts';
import { charts } from '#src/charts/index.ts';
import { scopesOf } from '#src/charts/scopes.ts';
import { evidence } from '#src/claims/site.ts';
import { t } from '#src/i18n/index.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { eachInEveryLanguage } from '#src/i18n/routes.ts';
import type { Chart } from '#src/model.ts';

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

/** The picture that others show beside a link to this chart. */
export const GET: APIRoute = ({ params, props }) => {
  const lang = languageOf(params['lang']).id;
  const { chart, scope } = props as { chart: Chart; scope: string };
  const { measures } = evidence();
  const state = chart.states[0]?.id ?? '';
  const svg = drawSvg({ chart, scope, state, form: 'wide', lang }, measures, (path) => path);
  const png = card(chart.title(measures, scope, lang), svg, t(lang, 'site.name'));
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
};
