import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture in shades of grey, a byte a pixel. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
  /** The file, in colour. */
  png: Uint8Array;
}

/** Pixels a point. Letters are still told apart, and a page is a small file. */
const scale = 0.6;

/** Whether this machine has the canvas that pdf.js draws on, an optional package. */
export function hasCanvas(): boolean {
  try {
    createRequire(import.meta.url).resolve('@napi-rs/canvas');
    return true;
  } catch {
    return false;
  }
}

interface CanvasMaker {
  create: (
    width: number,
    height: number,
  ) => { canvas: { toBuffer: (type: string) => Buffer }; context: CanvasRenderingContext2D };
}

/** Draws the first page of a PDF; letters as outlines, so that no font of the machine has a part in it. */
export async function pictureOf(pdf: Uint8Array): Promise<Picture> {
  const document = await getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    disableFontFace: true,
  }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale });
  const maker = document.canvasFactory as CanvasMaker;
  const { canvas, context } = maker.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const png = canvas.toBuffer('image/png');
  await document.destroy();
  return readPicture(png);
}

/** Reads a PNG file. */
export function readPicture(png: Uint8Array): Picture {
  const view = new DataView(png.buffer, png.byteOffset);
  // ISO/IEC 15948, 11.2.2: width and height stand 16 bytes into the file.
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><image href="${href}" width="${String(width)}" height="${String(height)}"/></svg>`;
  const colours = new Resvg(svg, { background: '#fff' }).render().pixels;
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = colours.subarray(4 * at, 4 * at + 3);
    pixels[at] = Math.round((red + green + blue) / 3);
  }
  return { width, height, pixels, png };
}

/** The share of pixels that differ by more than a quarter of the way from black to white. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let other = 0;
  for (const [at, value] of a.pixels.entries()) {
    if (Math.abs(value - (b.pixels[at] ?? 0)) > 64) other += 1;
  }
  return other / a.pixels.length;
}
