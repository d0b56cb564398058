import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fullPng } from '#src/reports/images/full-png.ts';

/** The content of the chunk with this name. */
function chunkOf(png: Uint8Array, name: string): Buffer {
  const file = Buffer.from(png);
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === name)
      return file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
  }
  throw new Error(`There is no chunk ${name}.`);
}

test('a picture of all colours keeps the colour of every pixel, without transparency', () => {
  const [width, height] = [40, 30];
  const pixels = Array.from({ length: width * height }, (_, at) => [
    at % 256,
    (at * 7) % 256,
    (at >> 3) % 256,
  ]);
  const rgba = Uint8Array.from(pixels.flatMap((rgb) => [...rgb, 255]));
  const png = fullPng(rgba, width, height);
  const header = chunkOf(png, 'IHDR');
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([width, height]);
  // Eight bits a sample, red, green and blue.
  expect([...header.subarray(8)]).toEqual([8, 2, 0, 0, 0]);
  const rows = inflateSync(chunkOf(png, 'IDAT'));
  const row = 1 + width * 3;
  expect(rows.length).toBe(height * row);
  const read = pixels.map((_, at) => {
    const start = Math.floor(at / width) * row + 1 + (at % width) * 3;
    return [...rows.subarray(start, start + 3)];
  });
  expect(read).toEqual(pixels);
});
