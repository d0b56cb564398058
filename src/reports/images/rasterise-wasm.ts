import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { family } from '../print/palette.ts';
import { palettePng } from './png.ts';
import type { Rasterise } from './rasterise.ts';

/** How many colours a PNG keeps: the 256 most frequent, which makes small files, or all. */
export type Colours = 'palette' | 'full';

/** Draws an SVG with the given font files as a PNG of so many pixels across. */
export type Draw = (
  svg: string,
  widthInPixels: number,
  fonts: readonly Uint8Array[],
  colours?: Colours,
) => Uint8Array;

let started: Promise<void> | undefined;

/**
 * Starts the renderer, once, whatever is given later.
 *
 * @param wasm `index_bg.wasm` of `@resvg/resvg-wasm`.
 */
export async function wasmDraw(wasm: BufferSource | WebAssembly.Module): Promise<Draw> {
  await (started ??= initWasm(wasm));
  return (svg, widthInPixels, fonts, colours = 'palette') => {
    const drawing = new Resvg(svg, {
      font: { fontBuffers: [...fonts], defaultFontFamily: family },
      fitTo: { mode: 'width', value: widthInPixels },
      background: '#ffffff',
    });
    const picture = drawing.render();
    const png =
      colours === 'full'
        ? picture.asPng()
        : palettePng(picture.pixels, picture.width, picture.height);
    // Its memory is given back at once, which the renderer of another kind leaves to chance.
    picture.free();
    drawing.free();
    return png;
  };
}

/**
 * Draws with WebAssembly in a browser, with the same program as `rasterise-node.ts`.
 *
 * @param fonts Font files of the family of print. Each picture reads them anew: files cut to the
 * characters in use save a quarter of a second.
 */
export async function wasmRasterise(
  wasm: BufferSource | WebAssembly.Module,
  fonts: readonly Uint8Array[],
): Promise<Rasterise> {
  const draw = await wasmDraw(wasm);
  return (svg, widthInPixels) => draw(svg, widthInPixels, fonts);
}
