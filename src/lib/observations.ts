/** Path of an observation on the page of its indicator, without base path and language. */
export function observationPath({ indicator, key }: { indicator: string; key: string }): string {
  return `/indicators/${indicator}/#${key.replace(/[%#\s]/gu, encodeURIComponent)}`;
}
