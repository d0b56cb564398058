import type { HasGlyph } from './glyphs.ts';

/**
 * Reads the character coverage of a TrueType font from its `cmap` table (OpenType 1.9): subtable
 * format 12, or format 4 in a font without characters above U+FFFF. Throws for other files.
 */
export function charactersOf(font: Uint8Array): HasGlyph {
  // Copied, so that the multi-megabyte font can be garbage-collected.
  const view = new DataView(tableOf(font, 'cmap').buffer);
  const subtables = Array.from({ length: view.getUint16(2) }, (_, index) => {
    const at = view.getUint32(4 + 8 * index + 4);
    return { at, format: view.getUint16(at) };
  });
  const whole = subtables.find(({ format }) => format === 12);
  if (whole !== undefined) return (code) => groupsContain(view, whole.at, code);
  const short = subtables.find(({ format }) => format === 4);
  if (short !== undefined) return (code) => segmentsContain(view, short.at, code);
  throw unknownFont('cmap');
}

function tableOf(font: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (view.byteLength < 12 || view.getUint32(0) !== 0x00010000) throw unknownFont('sfnt');
  const tag = [...name].reduce((code, character) => code * 256 + character.charCodeAt(0), 0);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    if (view.getUint32(entry) !== tag) continue;
    const at = view.getUint32(entry + 8);
    return new Uint8Array(font.subarray(at, at + view.getUint32(entry + 12)));
  }
  throw unknownFont(name);
}

/** Format 12: sorted groups of first character, last character and first glyph. */
function groupsContain(view: DataView, at: number, code: number): boolean {
  let from = 0;
  let to = view.getUint32(at + 12) - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const group = at + 16 + 12 * middle;
    if (code < view.getUint32(group)) to = middle - 1;
    else if (code > view.getUint32(group + 4)) from = middle + 1;
    else return view.getUint32(group + 8) + code - view.getUint32(group) !== 0;
  }
  return false;
}

/** Format 4: segments by their last character, each with a shift or a list of glyphs. */
function segmentsContain(view: DataView, at: number, code: number): boolean {
  const size = view.getUint16(at + 6);
  for (let offset = 0; offset < size; offset += 2) {
    const end = at + 14 + offset;
    if (code > view.getUint16(end)) continue;
    const first = view.getUint16(end + size + 2);
    if (code < first) return false;
    const shift = view.getUint16(end + 2 * size + 2);
    const range = end + 3 * size + 2;
    const list = view.getUint16(range);
    if (list === 0) return ((code + shift) & 0xffff) !== 0;
    return view.getUint16(range + list + 2 * (code - first)) !== 0;
  }
  return false;
}

function unknownFont(what: string): Error {
  return new Error(
    `印刷字体应是单个 TrueType 文件（.ttf），这个文件里读不到“${what}”。请检查字体文件。 / The print font should be a single TrueType file (.ttf); “${what}” cannot be read in this one. Check the font file.`,
  );
}
