/** The kinds of pages that the census counts, by their addresses; the first that fits. */
const kinds: readonly [name: string, path: RegExp][] = [
  ['home', /^\/$/u],
  ['chapter', /^\/chapters\/./u],
  ['chapter index', /^\/chapters\/$/u],
  ['chart', /^\/charts\/./u],
  ['chart index', /^\/charts\/$/u],
  ['worksheet', /^\/teach\/charts\/[\w-]+\/$/u],
  ['answer key', /^\/teach\/charts\/[\w-]+\/key\/$/u],
  ['lesson', /^\/teach\/chapters\/./u],
  ['teaching', /^\/teach\/$/u],
  ['embed', /^\/embed\//u],
  ['explorer', /^\/explore\/$/u],
  ['desk', /^\/desk\/$/u],
  ['street', /^\/streets\/./u],
  ['district', /^\/districts\/./u],
  ['street index', /^\/streets\/$/u],
  ['problem', /^\/problems\/./u],
  ['problem index', /^\/problems\/$/u],
  ['practice', /^\/practices\/./u],
  ['practice index', /^\/practices\/$/u],
  ['scheme', /^\/schemes\//u],
  ['theme', /^\/themes\//u],
  ['collection', /^\/collections\/./u],
  ['reform', /^\/reforms\/./u],
  ['reform index', /^\/reforms\/$/u],
  ['agreement', /^\/cases\/agreement\/$/u],
  ['case', /^\/cases\/./u],
  ['case index', /^\/cases\/$/u],
  ['dataset', /^\/data\/./u],
  ['code book', /^\/code-book\/$/u],
  ['data index', /^\/data\/$/u],
  ['indicator', /^\/indicators\//u],
  ['source', /^\/sources\/./u],
  ['source index', /^\/sources\/$/u],
  ['evidence part', /^\/evidence\/chapters\/./u],
  ['claim', /^\/evidence\/./u],
  ['evidence index', /^\/evidence\/$/u],
  ['errata', /^\/errata\/$/u],
  ['terms', /^\/terms\/$/u],
  ['search', /^\/search\/$/u],
  ['report builder', /^\/reports\/$/u],
  ['changes', /^\/changes\/$/u],
  ['archive', /^\/archive\//u],
  ['not found', /^\/404\.html$/u],
];

/** The kind of a page. Throws for an address of no known kind, so that no page escapes. */
export function pageKind(path: string): string {
  const own = path.replace(/^\/en\//u, '/');
  const found = kinds.find(([, pattern]) => pattern.test(own));
  if (found === undefined) throw new Error(`The census knows no kind of page for ${path}`);
  return found[0];
}
