/**
 * A 128-bit fingerprint of bytes as 32 hexadecimal digits: four runs of 32 bits with different
 * seeds after FNV-1a with the last steps of MurmurHash3. It tells files apart and protects nothing.
 */
export function hash128(bytes: Uint8Array): string {
  return seeds.map((seed) => hash32(bytes, seed).toString(16).padStart(8, '0')).join('');
}

/** The first four words that SHA-256 begins with. */
const seeds = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a] as const;

function hash32(bytes: Uint8Array, seed: number): number {
  let hash = seed;
  for (const byte of bytes) {
    hash = Math.imul(hash ^ byte, 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
