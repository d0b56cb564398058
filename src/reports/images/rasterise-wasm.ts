import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { family } from '../print/palette.ts';
import { palettePng } from './png.ts';
import type { Rasterise } from './rasterise.ts';

/** Encodes opaque pixels, four bytes each, as a PNG. */
export type Encode = (rgba: Uint8Array, width: number, height: number) => Uint8Array;

/** Renders an SVG with the given font files as a PNG of this width; of 256 colours by default. */
export type Draw = (
  svg: string,
  widthInPixels: number,
  fonts: readonly Uint8Array[],
  encode?: Encode,
) => Uint8Array;

let started: Promise<void> | undefined;

/**
 * Initialises the renderer; later calls reuse the first `wasm`.
 *
 * @param wasm `index_bg.wasm` of `@resvg/resvg-wasm`.
 */
export async function wasmDraw(wasm: BufferSource | WebAssembly.Module): Promise<Draw> {
  await (started ??= initWasm(wasm));
  return (svg, widthInPixels, fonts, encode = palettePng) => {
    const drawing = new Resvg(svg, {
      font: { fontBuffers: [...fonts], defaultFontFamily: family },
      fitTo: { mode: 'width', value: widthInPixels },
      background: '#ffffff',
    });
    const picture = drawing.render();
    const png = encode(picture.pixels, picture.width, picture.height);
    // Frees the memory at once instead of waiting for garbage collection.
    picture.free();
    drawing.free();
    return png;
  };
}

/**
 * Rasterises in the browser with the same program as `rasterise-node.ts`.
 *
 * @param fonts Font files of the print family. They are parsed for each picture: subset files save
 * a quarter of a second.
 */
export async function wasmRasterise(
  wasm: BufferSource | WebAssembly.Module,
  fonts: readonly Uint8Array[],
): Promise<Rasterise> {
  const draw = await wasmDraw(wasm);
  return (svg, widthInPixels) => draw(svg, widthInPixels, fonts);
}
