import type { APIRoute } from 'astro';
import { views } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { standaloneView } from '../../_charts/standalone.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';

export const getStaticPaths = () => localizedItemPaths(views(evidence().measures));

/** The drawing as a standalone SVG file. */
export const GET: APIRoute = ({ params, props, site }) =>
  new Response(
    standaloneView(
      props as ReturnType<typeof views>[number]['props'],
      languageOf(params['lang']).id,
      site,
    ),
  );
