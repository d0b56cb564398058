/**
 * A short hash of a text as 8 hexadecimal digits (32-bit FNV-1a). Synchronous and available in
 * every environment; for distinct file names, not for integrity checks.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
