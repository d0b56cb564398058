/** An id as the fragment of an address. */
export function fragment(id: string): string {
  return id.replace(/[%#\s]/gu, encodeURIComponent);
}

/** Path of a page of an indicator, without base path and language. */
export function indicatorPath(indicator: string, page = 1): string {
  return `/indicators/${indicator}/${page === 1 ? '' : `${String(page)}/`}`;
}

/** Path of an observation on a page of its indicator, without base path and language. */
export function observationPath(observation: {
  indicator: string;
  key: string;
  page?: number;
}): string {
  const { indicator, key, page } = observation;
  return `${indicatorPath(indicator, page)}#${fragment(key)}`;
}
