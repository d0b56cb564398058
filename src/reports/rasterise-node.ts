import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { cardFonts } from './card-fonts-node.ts';
import { family } from './palette.ts';
import { palettePng } from './png.ts';
import type { Rasterise } from './rasterise.ts';

/**
 * Draws with the native renderer and keeps its pictures, since reports share charts. The renderer
 * reads the font files anew for every picture, 0.3 to 0.7 seconds for whole Chinese faces; it is given
 * faces cut to the characters met so far, which are cut again when a drawing brings new ones.
 */
export function nodeRasterise(): Rasterise {
  const pictures = new Map<string, Promise<Uint8Array>>();
  const characters = new Set<string>();
  let cut: { size: number; files: string[] } = { size: 0, files: [] };
  let last: Promise<unknown> = Promise.resolve();
  return (svg, widthInPixels) => {
    const key = `${widthInPixels} ${svg}`;
    const known = pictures.get(key);
    if (known !== undefined) return known;
    for (const character of svg) characters.add(character);
    // One after the other, so that drawings that are asked for at once share one cut.
    const picture = last.then(async () => {
      if (characters.size > cut.size) {
        const [old] = cut.files;
        cut = { size: characters.size, files: await cardFonts([...characters].join('')) };
        if (old !== undefined) rmSync(dirname(old), { recursive: true });
      }
      return draw(svg, widthInPixels, cut.files);
    });
    last = picture.catch(() => undefined);
    pictures.set(key, picture);
    return picture;
  };
}

function draw(svg: string, widthInPixels: number, files: string[]): Uint8Array {
  const picture = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: family },
    fitTo: { mode: 'width', value: widthInPixels },
    background: '#ffffff',
  }).render();
  return palettePng(picture.pixels, picture.width, picture.height);
}
