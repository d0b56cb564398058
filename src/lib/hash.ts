/**
 * A short mark of a long text, as 8 hexadecimal digits (FNV-1a of 32 bits). It runs everywhere and
 * at once, and tells names of files apart; it is no checksum of content.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
