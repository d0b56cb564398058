/** A parameter of an address that has another name now or, with `value`, a value that has. */
export interface Renamed {
  name: string;
  value?: string | undefined;
  to: string;
}

/**
 * The query of an address as it is written today. Entries of the table apply in their order, so that
 * a name or a value may change several times; a parameter that stands there under its new name
 * already wins over the old one. What the table does not name stays as it is.
 *
 * @param search A query with its question mark, or an empty text.
 */
export function migrated(search: string, table: readonly Renamed[]): string {
  let pairs = [...new URLSearchParams(search)];
  let isOld = false;
  for (const { name, value, to } of table) {
    const isMeant = ([key, text]: [string, string]): boolean =>
      key === name && (value === undefined || value === text);
    if (!pairs.some(isMeant)) continue;
    isOld = true;
    const isTaken = value === undefined && pairs.some(([key]) => key === to);
    pairs = pairs
      .filter((pair) => !(isTaken && isMeant(pair)))
      .map((pair) => (isMeant(pair) ? (value === undefined ? [to, pair[1]] : [name, to]) : pair));
  }
  // An address that is right is not written in another way.
  return isOld ? `?${new URLSearchParams(pairs).toString()}` : search;
}
