import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { subsetFonts } from './subset-fonts-node.ts';
import { memoryStore, type PictureStore } from '../store/picture-store-node.ts';
import { fullPng } from './full-png.ts';
import { palettePng } from './png.ts';
import type { Rasterise } from './rasterise.ts';
import { wasmDraw, type Draw } from './rasterise-wasm.ts';

/** Colours of a PNG: the 256 most frequent (`palette`, small files) or all (`full`). */
type Colours = 'palette' | 'full';
const encoders = { palette: palettePng, full: fullPng };

/**
 * Rasterises in Node with the WebAssembly renderer that the browser uses. The native one is a fifth
 * faster but releases picture memory late, which made a process grow by gigabytes. Pictures in the
 * store are not drawn again.
 *
 * The renderer parses the fonts for every picture, 0.3 to 0.7 seconds for full Chinese fonts, so it
 * gets fonts subset to the characters of all drawings.
 *
 * @param expected Characters of the drawings to come, requested once. Fonts are subset again when a
 * drawing has other characters.
 * @param cut Subsets the fonts.
 */
export function nodeRasterise(
  store: PictureStore = memoryStore(),
  expected: () => string = () => '',
  colours: Colours = 'palette',
  cut: typeof subsetFonts = subsetFonts,
): Rasterise {
  let draw: Promise<Draw> | undefined;
  const characters = new Set(ascii);
  let subset: { size: number; fonts: Uint8Array[] } = { size: 0, fonts: [] };
  const fontsFor = async (svg: string): Promise<Uint8Array[]> => {
    if (subset.size === 0) for (const character of expected()) characters.add(character);
    for (const character of svg) characters.add(character);
    if (characters.size > subset.size) {
      subset = {
        size: characters.size,
        fonts: await storedFonts([...characters].sort().join(''), store, cut),
      };
    }
    return subset.fonts;
  };
  let last: Promise<unknown> = Promise.resolve();
  return (svg, widthInPixels) => {
    // Sequential, so that concurrent requests share one font subset.
    const picture = last.then(async () => {
      const key = ['picture', colours, String(widthInPixels), svg];
      const known = store.get(key);
      if (known !== undefined) return known;
      draw ??= wasmDraw(readFileSync(program));
      const png = (await draw)(svg, widthInPixels, await fontsFor(svg), encoders[colours]);
      store.put(key, png);
      return png;
    });
    last = picture.catch(() => undefined);
    return picture;
  };
}

/** In any drawing sooner or later: so one subset serves all. */
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

async function storedFonts(
  characters: string,
  store: PictureStore,
  cut: typeof subsetFonts,
): Promise<Uint8Array[]> {
  const keys = ['regular', 'bold'].map((face) => ['face', face, characters]);
  const known = keys.map((key) => store.get(key));
  if (known.every((font) => font !== undefined)) return known;
  const fonts = await cut(characters);
  for (const [index, key] of keys.entries()) store.put(key, fonts[index] ?? new Uint8Array());
  return fonts;
}

/** Characters of all drawings of a built site, read from the chart pages in `charts/`. */
export function drawnCharacters(dist: string): string {
  // A drawing has a million characters and few kinds of them: units are marked by their number.
  const isDrawn = new Uint8Array(0x1_00_00);
  for (const folder of ['charts', 'en/charts'].map((name) => join(dist, name))) {
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!file.endsWith('.html')) continue;
      const html = readFileSync(join(folder, file), 'utf8');
      for (const [svg] of html.matchAll(/<svg.*?<\/svg>/gsu)) {
        for (let at = 0; at < svg.length; at += 1) isDrawn[svg.charCodeAt(at)] = 1;
      }
    }
  }
  // Halves of rare characters are left to the drawing that has them.
  isDrawn.fill(0, 0xd800, 0xe000);
  return [...isDrawn.keys()]
    .filter((unit) => isDrawn[unit] === 1)
    .map((unit) => String.fromCharCode(unit))
    .join('');
}
