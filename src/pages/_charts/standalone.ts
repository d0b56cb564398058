import { drawSvg, standaloneSvg, viewPath } from '#src/charts/page.ts';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';
import { placeList } from '#src/claims/evidence/place-list.ts';
import { t } from '#src/i18n/index.ts';
import { href } from '#src/i18n/paths.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/text/format.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Chart, Lang } from '#src/model.ts';

/** One view of a chart. */
interface View {
  chart: Chart;
  scope: string;
  state: string;
}

/** A view as an SVG that stands alone: with its title, source, licence and, at `home`, its address. */
export function standaloneView(
  { chart, scope, state }: View,
  lang: Lang,
  home: URL | undefined,
): string {
  const { measures, tables, site } = evidence();
  const { colon } = punctuation(lang);
  const { version, date } = release();
  const link = (path: string): string => href(import.meta.env.BASE_URL, lang, path);
  const edition = t(lang, 'footer.version', { version });
  const about = {
    title: plain(chart.title(measures, scope, lang, state)),
    subtitle: plain(chart.subtitle(measures, scope, lang, state)),
    description: plain(chart.describe(measures, scope, lang, state)),
    source: `${t(lang, 'figure.source')}${colon}${placeList(chart.places(measures, scope), tables, lang)}`,
    imprint: [`${site.name[lang]} · ${edition} · ${formatDate(date, lang)}`, site.licence[lang]],
    address: home && new URL(link(viewPath(chart, measures, scope, state)), home).href,
  };
  const svg = drawSvg({ chart, scope, state, form: 'wide', lang }, measures, link);
  return standaloneSvg(svg, about, home?.href);
}
