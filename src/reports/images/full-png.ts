import { zlibSync } from 'fflate';
import { pngFile } from './png.ts';

/** Rows of the last picture: those of a build are of one size, and two megabytes each. */
let rows = new Uint8Array();

/**
 * Encodes a PNG of all colours, without transparency. Rows are not filtered: drawings have areas of
 * one colour, and are a third smaller so than with the filter that the renderer chooses. The library
 * in place of Node’s own compression has the same bytes on every machine. Opaque pixels only.
 *
 * @param rgba Pixels row by row, four bytes each. Their memory is given back at once: pictures of three
 * megabytes each would fill it before they are collected.
 */
export function fullPng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const length = height * (1 + width * 3);
  if (rows.length !== length) rows = new Uint8Array(length);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    // Filter type 0.
    rows[to] = 0;
    to += 1;
    for (const end = from + width * 4; from < end; from += 4, to += 3) {
      rows[to] = rgba[from] ?? 0;
      rows[to + 1] = rgba[from + 1] ?? 0;
      rows[to + 2] = rgba[from + 2] ?? 0;
    }
  }
  if (rgba.buffer instanceof ArrayBuffer) rgba.buffer.transfer(0);
  return pngFile({ width, height }, zlibSync(rows, { level: 4, mem: 4 }));
}
