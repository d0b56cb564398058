/**
 * A stable publication identifier: a version 8 UUID (RFC 9562, section 5.8) from the 128-bit FNV-1a
 * hash of a text.
 */
export function identifierOf(text: string): string {
  const mask = (1n << 128n) - 1n;
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * 0x0000000001000000000000000000013bn) & mask;
  }
  const digits = hash.toString(16).padStart(32, '0');
  // The two variant bits of RFC 9562: the digit is 8, 9, a or b.
  const variant = ((Number.parseInt(digits[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    `urn:uuid:${digits.slice(0, 8)}`,
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
