/**
 * The addresses of a site: what readers, other sites and files may lead to. What pages load by
 * themselves has none, since it changes its name with its content.
 */

/** Files that only pages and servers ask for. */
const inner =
  /^(?:_astro\/|archive\/|search-index\/|reports\/engine\/|reports\/.*\.json$|desk\/.*\.json$|404\.html$|_headers$|_redirects$|\.nojekyll$|robots\.txt$|sitemap.*\.xml$|sha256sums\.txt$)/u;
/** Views for the script of a figure, and what there is only where the address of a site is known. */
const ofViews = /(?:^|\/)charts\/.*\/[^/]+\.json$/u;

/** The addresses of built files, paths below the root: `/charts/x/` for `charts/x/index.html`. */
export function addressesOf(files: Iterable<string>): string[] {
  return [...files]
    .filter((file) => !inner.test(file) && !(ofViews.test(file) && !file.endsWith('/receipt.json')))
    .map((file) => `/${file.replace(/(?<=^|\/)index\.html$/u, '')}`)
    .sort();
}

/**
 * Addresses of ready-made reports, as the pages that list them have them: a build of pages alone has
 * no report files. `base` has no slash at its end.
 */
export function reportAddresses(pages: Iterable<string>, base: string): string[] {
  const links = [...pages].flatMap((html) => [
    ...html.matchAll(/href="([^"]*\/reports\/[^"]+\.(?:pdf|docx|epub))"/gu),
  ]);
  return [...new Set(links.map(([, address = '']) => address.slice(base.length)))].sort();
}

/** The head of a list of addresses. */
const head = [
  '# 公布过的全部网址，一行一个，只增不减；搬走的网页和文件在 site.yaml 的 moved 里写明去处',
  '# Every address ever published, one a line; none is taken out. `moved` in site.yaml says where one went',
  '# {,/en}/x/ = /x/ + /en/x/',
];

/** The addresses of a list. Lines with braces stand for one in each language. */
export function readAddresses(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [, prefixes, rest = ''] = /^\{([^}]*)\}(.*)$/u.exec(line) ?? [];
      return prefixes === undefined ? [line] : prefixes.split(',').map((one) => one + rest);
    })
    .sort();
}

/**
 * Writes a list of addresses. One that every language has takes one line.
 *
 * @param prefixes Prefixes of the languages in addresses: `['', '/en']`.
 */
export function writeAddresses(addresses: Iterable<string>, prefixes: readonly string[]): string {
  const all = new Set(addresses);
  const lines = new Set<string>();
  const others = prefixes.filter((prefix) => prefix !== '');
  for (const address of all) {
    const prefix = others.find((one) => address.startsWith(`${one}/`)) ?? '';
    const path = address.slice(prefix.length);
    const isEverywhere = prefixes.every((one) => all.has(one + path));
    lines.add(isEverywhere ? `{${prefixes.join(',')}}${path}` : address);
  }
  // By the path, so that one address stands in the same place whatever its languages.
  const key = (line: string): string => line.replace(/^\{[^}]*\}/u, '');
  const sorted = [...lines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return `${[...head, ...sorted].join('\n')}\n`;
}

/** Addresses of a list that a site no longer has. */
export function vanished(listed: readonly string[], addresses: Iterable<string>): string[] {
  const there = new Set(addresses);
  return listed.filter((address) => !there.has(address));
}
