import type { APIRoute } from 'astro';
import { drawSvg, embedPath, frameCode, frameHeight, viewPages } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { plain } from '#src/lib/text/say.ts';

/** None without the address of the site: what is in them is for other sites. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? localizedItemPaths(viewPages(evidence().measures)) : [];

/** Width of the frame, which fits any: the drawing at its own size. */
const width = 720;

/** The view for sites that embed by oEmbed 1.0. */
export const GET: APIRoute = ({ params, props, site: home }) => {
  const lang = languageOf(params['lang']).id;
  const { chart, scope, state, path, card } = props as ReturnType<
    typeof viewPages
  >[number]['props'];
  const { measures, site } = evidence();
  const link = (target: string): string => href(import.meta.env.BASE_URL, lang, target);
  const full = (target: string): string => new URL(link(target), home).href;
  const title = plain(chart.title(measures, scope, lang, state));
  const svg = drawSvg({ chart, scope, state, form: 'wide', lang }, measures, link);
  const view = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name[lang],
    provider_url: full('/'),
    html: frameCode({ address: full(embedPath(path)), title, svg }),
    width,
    height: frameHeight(svg),
    thumbnail_url: full(card),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return new Response(JSON.stringify(view));
};
