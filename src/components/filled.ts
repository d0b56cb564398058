import { chartsOf } from '#src/charts/index.ts';
import { scopesOf } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { settled } from '#src/lib/reads.ts';

/** Whether the site has what a list shows; lists that are not named here are never empty. */
const filled = settled('filled', (): Readonly<Record<string, boolean>> => {
  const { measures, tables, claims, chapters } = evidence();
  const has = (kind: Parameters<typeof measures.subjects>[0]): boolean =>
    measures.subjects(kind).length > 0;
  const hasCharts = chartsOf(measures).length > 0;
  return {
    '/chapters/': chapters.length > 0,
    '/problems/': has('problem'),
    '/reforms/': has('reform'),
    '/reforms/compare/': has('reform'),
    '/reforms/method/': has('reform'),
    '/practices/': has('practice'),
    '/charts/': hasCharts,
    '/teach/': hasCharts || chapters.length > 0,
    '/charts/problem-reform-map/': has('link'),
    '/streets/': has('street'),
    '/explore/': has('street') || has('case'),
    '/cases/': has('case'),
    '/themes/': has('theme'),
    '/evidence/': claims.length > 0,
    '/terms/': tables.table('terms').rows.length > 0,
    '/sources/': tables.sources.length > 0,
  };
});

/** Whether the page at a path has something to show; menus and lists link to no other. */
export const isFilled = (path: string): boolean => filled()[path] ?? true;

/**
 * The preview image of pages without one of their own: the card of the chart on the home page, or of
 * the first one; undefined on a site without charts.
 */
export const siteImage = settled('site-image', (): string | undefined => {
  const { measures, site } = evidence();
  const charts = chartsOf(measures);
  const chart = charts.find(({ id }) => id === site.home.chart?.id) ?? charts[0];
  const path = chart && scopesOf(chart, measures)[0]?.path;
  return path === undefined ? undefined : `${path}card.png`;
});
