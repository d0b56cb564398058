import type { APIRoute } from 'astro';
import { drawSvg, scopeOf, textHtml, views } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { breakHeading } from '#src/i18n/heading-breaks.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { plain } from '#src/lib/say.ts';

export const getStaticPaths = () => localizedItemPaths(views(evidence().measures));

/** Words and both forms of one state, for the script that switches drawings. */
export const GET: APIRoute = ({ params, props }) => {
  const { id: lang, tag } = languageOf(params['lang']);
  const { chart, scope, state } = props as ReturnType<typeof views>[number]['props'];
  const { measures } = evidence();
  const link = (path: string): string => href(import.meta.env.BASE_URL, lang, path);
  const draw = (form: 'wide' | 'narrow'): string =>
    drawSvg({ chart, scope, state, form, lang }, measures, link);
  const page = link(scopeOf(chart, measures, scope).path);
  const view = {
    title: breakHeading(textHtml(chart.title(measures, scope, lang, state), page), tag),
    subtitle: textHtml(chart.subtitle(measures, scope, lang, state), page),
    description: plain(chart.describe(measures, scope, lang, state)),
    wide: draw('wide'),
    narrow: draw('narrow'),
  };
  return new Response(JSON.stringify(view));
};
