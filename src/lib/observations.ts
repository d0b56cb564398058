/** An id as the fragment of an address. */
export function fragment(id: string): string {
  return id.replace(/[%#\s]/gu, encodeURIComponent);
}

/** Path of an observation on the page of its indicator, without base path and language. */
export function observationPath({ indicator, key }: { indicator: string; key: string }): string {
  return `/indicators/${indicator}/#${fragment(key)}`;
}
