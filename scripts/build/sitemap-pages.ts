import { redirectsOf } from '#src/archive/redirects.ts';
import { languages } from '#src/i18n/languages.ts';

/**
 * Tells which pages stand in the sitemap: charts embedded in other sites are `noindex`, and old
 * addresses only lead on.
 *
 * @param moved Addresses that pages had before, and where they are now.
 * @param root Address of the site with its sub-path; without one there is no sitemap.
 */
export function sitemapFilter(
  moved: Readonly<Record<string, string>>,
  root: URL | undefined,
): (page: string) => boolean {
  const prefixes = languages.map(({ prefix }) => `/${prefix}`.replace(/\/$/u, ''));
  const old = new Set(
    redirectsOf(moved, prefixes).map(({ from }) => root && new URL(from.slice(1), root).href),
  );
  return (page) => !page.includes('/embed/') && !old.has(page);
}
