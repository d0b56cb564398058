/** The address of a row on the page of its dataset, without base path and language. */
export function rowPath(dataset: string, row: string): string {
  return `/data/${dataset}/#${rowAnchor(row)}`;
}

/** A row key as an id of a page. */
export function rowAnchor(row: string): string {
  return `row-${row}`;
}
