/** Where an address went, in one language. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * The redirects of a site, in every language.
 *
 * @param moved Addresses that pages and files had before, and where they are now.
 * @param prefixes Prefixes of the languages in addresses: `['', '/en']`.
 */
export function redirectsOf(
  moved: Readonly<Record<string, string>>,
  prefixes: readonly string[],
): Redirect[] {
  return Object.entries(moved).flatMap(([from, to]) =>
    prefixes.map((prefix) => ({ from: prefix + from, to: prefix + to })),
  );
}

/** The redirects as Netlify and Cloudflare Pages read them. `base` has no slash at its end. */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  return redirects.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');
}
