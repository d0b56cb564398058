import type { APIRoute } from 'astro';
import { drawSvg, scopeOf, textHtml, views } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { placeList } from '#src/claims/evidence/place-list.ts';
import { breakHeading } from '#src/i18n/heading-breaks.ts';
import { t } from '#src/i18n/index.ts';
import { languageOf } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { localizedItemPaths } from '#src/i18n/routes.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Chart, Lang } from '#src/model.ts';

/** What stands below a drawing: what to know before quoting it, and where it is printed. */
function footOf(
  chart: Chart,
  scope: string,
  lang: Lang,
  page: string,
): { caveat: string; source: string } {
  const { measures, tables } = evidence();
  const { colon } = punctuation(lang);
  return {
    caveat: textHtml(chart.caveat?.(measures, scope, lang) ?? [], page),
    source: `${t(lang, 'figure.source')}${colon}${placeList(chart.places(measures, scope), tables, lang)}`,
  };
}

export const getStaticPaths = () => localizedItemPaths(views(evidence().measures));

/** Words and both forms of one state, for the script that switches drawings. */
export const GET: APIRoute = ({ params, props }) => {
  const { id: lang, tag } = languageOf(params['lang']);
  const { chart, scope, state } = props as ReturnType<typeof views>[number]['props'];
  const { measures } = evidence();
  const link = (path: string): string => href(import.meta.env.BASE_URL, lang, path);
  const draw = (form: 'wide' | 'narrow'): string =>
    drawSvg({ chart, scope, state, form, lang }, measures, link);
  const { evidence: proof, dates } = scopeOf(chart, measures, scope);
  const page = link(proof);
  const view = {
    title: breakHeading(textHtml(chart.title(measures, scope, lang, state), page), tag),
    subtitle: textHtml(chart.subtitle(measures, scope, lang, state), page),
    description: plain(chart.describe(measures, scope, lang, state)),
    // Dates may have other sources, and evidence on pages of their own.
    ...(dates.length > 1
      ? { ...footOf(chart, scope, lang, page), evidence: `${page}#evidence` }
      : {}),
    wide: draw('wide'),
    narrow: draw('narrow'),
  };
  return new Response(JSON.stringify(view));
};
