import type { APIRoute } from 'astro';
import { drawSvg, standaloneSvg, views } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';

export const getStaticPaths = () => localizedItemPaths(views(evidence().measures));

/** The drawing as a standalone SVG file. */
export const GET: APIRoute = ({ params, props }) => {
  const lang = languageOf(params['lang']).id;
  const { chart, scope, state } = props as ReturnType<typeof views>[number]['props'];
  const link = (path: string): string => href(import.meta.env.BASE_URL, lang, path);
  return new Response(
    standaloneSvg(drawSvg({ chart, scope, state, form: 'wide', lang }, evidence().measures, link)),
  );
};
