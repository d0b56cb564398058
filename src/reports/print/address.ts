/** Whether link text is the URL itself, with or without the protocol. */
export function sameAddress(text: string, url: string): boolean {
  const bare = (address: string): string =>
    address.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
  return bare(text) === bare(url) || bare(text) === bare(readable(url));
}

/** A URL with its percent-encoding decoded. */
export function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
