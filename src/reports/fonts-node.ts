import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Carries } from './glyphs.ts';

const files = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

/** The fonts of print as files in memory, and what they carry. */
export interface PrintFonts {
  blobs: Buffer[];
  carries: Carries;
}

/** Reads the two weights of Noto Serif SC from `node_modules`. */
export function readFonts(): PrintFonts {
  const require = createRequire(import.meta.url);
  const blobs = files.map((file) =>
    readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${file}`)),
  );
  const fonts = blobs.map((blob) => singleFont(create(blob)));
  return {
    blobs,
    carries: (codePoint) => fonts.every((font) => font.hasGlyphForCodePoint(codePoint)),
  };
}

function singleFont(font: ReturnType<typeof create>): Font {
  if ('fonts' in font) {
    throw new Error(
      '印刷字体应是单个 TTF，读到的是字体集。请检查 @expo-google-fonts/noto-serif-sc。 / The print font should be a single TTF, but a collection was read. Check @expo-google-fonts/noto-serif-sc.',
    );
  }
  return font;
}
