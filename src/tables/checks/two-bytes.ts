/**
 * The two-byte characters of GB 18030, built once from the decoder of the platform: bytes of a
 * character, as lead × 256 + trail; 0 for what needs another number of bytes.
 */
let codes: Uint16Array | undefined;

function table(): Uint16Array {
  if (codes !== undefined) return codes;
  codes = new Uint16Array(0x10000);
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) bytes.push(lead, trail, 0x0a);
  }
  const pairs = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n');
  for (const [index, pair] of pairs.entries()) {
    if (pair.length !== 1) continue;
    const unit = pair.charCodeAt(0);
    codes[unit] ||= ((bytes[index * 3] ?? 0) << 8) | (bytes[index * 3 + 1] ?? 0);
  }
  return codes;
}

/** The two bytes of a character in GB 18030 as one number; 0 if it has no two. */
export function pairOf(unit: number): number {
  return unit < 0x80 ? 0 : (table()[unit] ?? 0);
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

/** How the pairs of a text would be spread in other encodings of Chinese and Japanese. */
interface Shares {
  pairs: number;
  /** Share among the frequent characters of GB 2312. */
  simplified: number;
  /** Share among the frequent characters of Big5. */
  traditional: number;
  /** Share among the pairs of Shift-JIS. */
  japanese: number;
}

function sharesOf(text: string): Shares {
  let [pairs, simplified, traditional, japanese] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const pair = pairOf(text.charCodeAt(at));
    const [lead, trail] = [pair >> 8, pair & 0xff];
    // Punctuation and symbols, which tell nothing.
    if (lead === 0 || within(lead, 0xa1, 0xa3)) continue;
    pairs += 1;
    if (within(lead, 0xb0, 0xd7) && trail >= 0xa1) simplified += 1;
    if (within(lead, 0xa4, 0xc6)) traditional += 1;
    if (within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xea)) japanese += 1;
  }
  return {
    pairs,
    simplified: simplified / pairs,
    traditional: traditional / pairs,
    japanese: japanese / pairs,
  };
}

/**
 * The encoding in which a text that was decoded as GB 18030 was probably written, if that is
 * another one: its characters are rare as GB 18030 and frequent as the other. Undefined for texts
 * of fewer than four characters.
 */
export function otherEncoding(text: string): 'Big5' | 'Shift-JIS' | undefined {
  const { pairs, simplified, traditional, japanese } = sharesOf(text);
  if (pairs < 4 || simplified > 0.65) return undefined;
  if (traditional > 0.9) return 'Big5';
  return japanese > 0.75 ? 'Shift-JIS' : undefined;
}
