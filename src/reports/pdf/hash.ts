/**
 * A 128-bit non-cryptographic hash as 32 hexadecimal digits: four 32-bit FNV-1a runs with different
 * seeds over four bytes at a time, with the MurmurHash3 finaliser.
 */
export function hash128(bytes: Uint8Array): string {
  const words = wordsOf(bytes);
  return seeds
    .map((seed) =>
      hash32(words, seed ^ bytes.length)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}

/** The first four initial values of SHA-256. */
const seeds = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a] as const;

/** Little-endian 32-bit words on every platform; the last is zero-padded. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Int32Array(Math.ceil(bytes.length / 4));
  const whole = bytes.length >> 2;
  for (let at = 0; at < whole; at += 1) words[at] = view.getInt32(4 * at, true);
  for (let at = 4 * whole; at < bytes.length; at += 1) {
    words[whole] = (words[whole] ?? 0) | ((bytes[at] ?? 0) << (8 * (at % 4)));
  }
  return words;
}

function hash32(words: Int32Array, seed: number): number {
  let hash = seed;
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
