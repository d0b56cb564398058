import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { family } from './palette.ts';
import { palettePng } from './png.ts';
import type { Rasterise } from './rasterise.ts';

/**
 * Draws with WebAssembly, in a browser or elsewhere; the pixels are those of `rasterise-node.ts`.
 * To be called once, since a program can be started only once.
 *
 * @param wasm `index_bg.wasm` of `@resvg/resvg-wasm`.
 * @param fonts Font files of the family of print. Each picture reads them anew: files cut to the
 * characters in use save a quarter of a second.
 */
export async function wasmRasterise(
  wasm: BufferSource | WebAssembly.Module,
  fonts: readonly Uint8Array[],
): Promise<Rasterise> {
  await initWasm(wasm);
  return (svg, widthInPixels) => {
    const drawing = new Resvg(svg, {
      font: { fontBuffers: [...fonts], defaultFontFamily: family },
      fitTo: { mode: 'width', value: widthInPixels },
      background: '#ffffff',
    });
    const picture = drawing.render();
    const png = palettePng(picture.pixels, picture.width, picture.height);
    picture.free();
    drawing.free();
    return png;
  };
}
