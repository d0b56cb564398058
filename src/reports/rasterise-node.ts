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
  let fonts: Promise<string[]> = Promise.resolve([]);
  return (svg, widthInPixels) => {
    const key = `${widthInPixels} ${svg}`;
    const known = pictures.get(key);
    if (known !== undefined) return known;
    const before = characters.size;
    for (const character of svg) characters.add(character);
    if (characters.size > before) fonts = recut(fonts, [...characters].join(''));
    const picture = fonts.then((files) => draw(svg, widthInPixels, files));
    pictures.set(key, picture);
    return picture;
  };
}

async function recut(old: Promise<string[]>, text: string): Promise<string[]> {
  const [file] = await old;
  if (file !== undefined) rmSync(dirname(file), { recursive: true });
  return cardFonts(text);
}

function draw(svg: string, widthInPixels: number, files: string[]): Uint8Array {
  const picture = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: family },
    fitTo: { mode: 'width', value: widthInPixels },
    background: '#ffffff',
  }).render();
  return palettePng(picture.pixels, picture.width, picture.height);
}
