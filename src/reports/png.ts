import { zlibSync } from 'fflate';

/**
 * A PNG with a palette, a third of the size of one in full colour: charts have few colours beside
 * the shades at the edges of letters. The 256 most frequent are kept; a rarer one becomes the
 * nearest of them, which no eye can tell. Opaque pixels only.
 *
 * @param rgba Pixels row by row, four bytes each.
 */
export function palettePng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const counts = new Map<number, number>();
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) colours[at] = colourAt(rgba, at * 4);
  // Most pixels are like the one before them.
  for (let start = 0, end = 0; start < colours.length; start = end) {
    const colour = colours[start] ?? 0;
    while (end < colours.length && colours[end] === colour) end += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
  }
  const kept = [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b)
    .slice(0, 256)
    .map(([colour]) => colour);
  const indexes = new Map(kept.map((colour, index) => [colour, index]));
  for (const colour of counts.keys()) {
    if (!indexes.has(colour)) indexes.set(colour, nearest(colour, kept));
  }
  const rows = new Uint8Array(height * (width + 1));
  let last = -1;
  let index = 0;
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    // The byte before each row says that it is not filtered, which suits palettes best.
    to += 1;
    for (let x = 0; x < width; x += 1, from += 1, to += 1) {
      const colour = colours[from] ?? 0;
      if (colour !== last) index = indexes.get(colour) ?? 0;
      last = colour;
      rows[to] = index;
    }
  }
  const header = [...bytes(width), ...bytes(height), 8, 3, 0, 0, 0];
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array(header)),
    chunk('PLTE', new Uint8Array(kept.flatMap(channels))),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function colourAt(rgba: Uint8Array, at: number): number {
  return ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
}

function channels(colour: number): [number, number, number] {
  return [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
}

function nearest(colour: number, kept: readonly number[]): number {
  const [r, g, b] = channels(colour);
  let best = 0;
  let least = Infinity;
  for (const [index, candidate] of kept.entries()) {
    const [r2, g2, b2] = channels(candidate);
    const distance = (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function bytes(number: number): number[] {
  return [(number >>> 24) & 255, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data]);
  return joined([
    new Uint8Array(bytes(data.length)),
    named,
    new Uint8Array(bytes(checksum(named))),
  ]);
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

/** CRC-32 as PNG wants it (ISO/IEC 15948, annex D). */
function checksum(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
