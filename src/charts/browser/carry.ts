/**
 * What a reader takes away while a mark is pinned names it: links, embed code and citation in their
 * address, and the row of the table stands out.
 */

/** The part of an address that names a pinned mark; empty without one. */
export function queryOf(key: string | null): string {
  return key === null ? '' : `?mark=${encodeURIComponent(key).replace(/%40/gu, '@')}`;
}

/**
 * A citation, or a file of one, whose address has the query in place of the one that it had; the
 * address is a path alone where that of the site is not known. In texts it is followed by a full stop
 * or nothing, in files by an encoded bracket, quote or line end.
 */
export function citing(text: string, query: string): string {
  return text.replace(
    /((?:https?:\/\/|(?:^|\s|%20|%7B|%22)\/)[^\s?#%"]*\/)(?:\?mark=[^\s]*?)?(?=\.?(?:\s|$)|%7D|%22|%0D)/gu,
    (_, address: string) => address + query,
  );
}

/** Has everything below a figure, and the citation of its page, name the pinned mark, or none. */
export function carry(figure: HTMLElement, key: string | null): void {
  const query = queryOf(key);
  const links =
    '.view-links a, .figure-foot > a:not(.figure-evidence), .figure-foot > details:not(.figure-table) a:not([download])';
  for (const link of figure.querySelectorAll<HTMLAnchorElement>(links)) link.search = query;
  // Elsewhere than on the page of the chart, code and citations are of something else.
  if (figure.querySelector('[data-take]') === null) return;
  for (const code of figure.querySelectorAll('textarea'))
    code.value = code.value.replace(/(<iframe src="[^"?]*)(?:\?[^"]*)?"/u, `$1${query}"`);
  for (const cite of document.querySelectorAll('.cite')) {
    for (const line of cite.querySelectorAll('p'))
      for (const node of line.childNodes)
        if (node instanceof Text) node.data = citing(node.data, query);
    for (const file of cite.querySelectorAll<HTMLAnchorElement>('a[download]'))
      file.href = citing(file.href, encodeURI(query));
  }
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-key]'))
    row.classList.toggle('pinned', key !== null && row.dataset['key'] === key);
}
