import type { APIRoute } from 'astro';
import { cardSvg, cardWidth, drawSvg, scopesOf } from '#src/charts/page.ts';
import { nodeRasterise } from '#src/reports/images-node.ts';
import { chartsOf } from '#src/charts/index.ts';
import { evidence } from '#src/claims/site.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { href } from '#src/i18n/paths.ts';
import { plain } from '#src/lib/say.ts';
import type { Chart, Lang } from '#src/model.ts';

/** A card for the first scope of every chart: the one that chapters show. */
export const getStaticPaths = () =>
  localizedItemPaths(
    chartsOf(evidence().measures).flatMap((chart) =>
      scopesOf(chart, evidence().measures)
        .slice(0, 1)
        .map(({ key, path }) => ({
          params: { chart: path.replace(/^\/charts\/|\/$/gu, '') },
          props: { chart, scope: key },
        })),
    ),
  );

function cardOf(chart: Chart, scope: string, lang: Lang): string {
  const { measures, site } = evidence();
  const state = chart.states[0]?.id ?? '';
  const link = (path: string): string => href(import.meta.env.BASE_URL, lang, path);
  const svg = drawSvg({ chart, scope, state, form: 'wide', lang }, measures, link);
  return cardSvg(plain(chart.title(measures, scope, lang)), svg, site.name[lang]);
}

/** The characters of all cards, so that the font is subset only once per build. */
function allCharacters(): string {
  return getStaticPaths()
    .map(({ params, props }) => cardOf(props.chart, props.scope, languageOf(params.lang).id))
    .join('');
}

// Keep all colours: at this size a reduced palette would turn thin red lines grey.
const draw = nodeRasterise(undefined, allCharacters, 'full');

/** The preview image of a link to this chart. */
export const GET: APIRoute = async ({ params, props }) => {
  const lang = languageOf(params['lang']).id;
  const { chart, scope } = props as { chart: Chart; scope: string };
  const png = await draw(cardOf(chart, scope, lang), cardWidth);
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
};
