/** Path of a row on its dataset’s page, without base path and language. */
export function rowPath(dataset: string, row: string): string {
  return `/data/${dataset}/#${rowAnchor(row)}`;
}

/** Converts a row key to an HTML id. */
export function rowAnchor(row: string): string {
  return `row-${row}`;
}
