/** Whether the text of a link is its address already, with or without the protocol. */
export function sameAddress(text: string, url: string): boolean {
  const bare = (address: string): string =>
    address.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
  return bare(text) === bare(url) || bare(text) === bare(readable(url));
}

/** An address as people read it: Chinese letters instead of percent signs. */
export function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
