import { zlibSync } from 'fflate';

/**
 * Encodes a palette PNG, a third of the size of full colour: charts have few colours besides
 * antialiased edges. The 256 most frequent colours are kept; rarer ones are mapped to the nearest,
 * which is invisible. Opaque pixels only.
 *
 * @param rgba Pixels row by row, four bytes each.
 */
export function palettePng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  // Pixels are compared as 32-bit numbers, which need 4-byte alignment; unaligned input is copied.
  const pixels = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const counts = new Map<number, number>();
  for (let start = 0, end = 0; start < colours.length; start = end) {
    end = endOfRun(colours, start, colours.length);
    const colour = colours[start] ?? 0;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
  }
  const byFrequency = [...counts].map(([pixel, times]) => ({ pixel, times, rgb: channels(pixel) }));
  byFrequency.sort((a, b) => b.times - a.times || order(a.rgb) - order(b.rgb));
  const paletteColours = byFrequency.slice(0, 256).map(({ rgb }) => rgb);
  const kept = Int32Array.from(paletteColours.flat());
  const indexes = new Map(
    byFrequency.map(({ pixel, rgb }, index) => [pixel, index < 256 ? index : nearest(rgb, kept)]),
  );
  // A higher level takes ten times as long and saves a twelfth.
  const data = zlibSync(rowsOf(colours, width, height, indexes), { level: 4, mem: 4 });
  return pngFile({ width, height, palette: paletteColours.flat() }, data);
}

/**
 * A PNG of eight bits a sample: indexes of the palette if there is one, else red, green and blue.
 *
 * @param data Filtered rows, compressed by zlib.
 */
export function pngFile(
  { width, height, palette }: { width: number; height: number; palette?: readonly number[] },
  data: Uint8Array,
): Uint8Array {
  const colourType = palette === undefined ? 2 : 3;
  const header = [...bytes(width), ...bytes(height), 8, colourType, 0, 0, 0];
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array(header)),
    ...(palette === undefined ? [] : [chunk('PLTE', new Uint8Array(palette))]),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

/**
 * Palette indexes row by row, each row preceded by filter type 0 (none), which suits palettes best.
 */
function rowsOf(
  colours: Uint32Array,
  width: number,
  height: number,
  indexes: ReadonlyMap<number, number>,
): Uint8Array {
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let start = row, end = row; start < row + width; start = end) {
      end = endOfRun(colours, start, row + width);
      const index = indexes.get(colours[start] ?? 0) ?? 0;
      // The most frequent colour has index 0, which the buffer is initialised with.
      if (index > 0) rows.fill(index, start + y + 1, end + y + 1);
    }
  }
  return rows;
}

/** End of the run of equal pixels that begins at `start`; most pixels equal their predecessor. */
function endOfRun(colours: Uint32Array, start: number, limit: number): number {
  const colour = colours[start];
  let end = start + 1;
  while (end < limit && colours[end] === colour) end += 1;
  return end;
}

type Rgb = readonly [red: number, green: number, blue: number];

const onePixel = new Uint32Array(1);
const itsBytes = new Uint8Array(onePixel.buffer);

/** The channels of a pixel, independent of byte order. */
function channels(pixel: number): Rgb {
  onePixel[0] = pixel;
  const [red = 0, green = 0, blue = 0] = itsBytes;
  return [red, green, blue];
}

function order([red, green, blue]: Rgb): number {
  return (red << 16) | (green << 8) | blue;
}

/** Index of the nearest of the kept colours, whose channels follow one another. */
function nearest([red, green, blue]: Rgb, kept: Int32Array): number {
  let best = 0;
  let least = Infinity;
  for (let at = 0; at < kept.length; at += 3) {
    const r = red - (kept[at] ?? 0);
    const g = green - (kept[at + 1] ?? 0);
    const b = blue - (kept[at + 2] ?? 0);
    const distance = r * r + g * g + b * b;
    if (distance < least) [best, least] = [at / 3, distance];
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

/** CRC-32 (ISO/IEC 15948, annex D). */
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
