import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const files = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return files.map((file) => require.resolve(`@expo-google-fonts/noto-serif-sc/${file}`));
}

/** The two weights of Noto Serif SC, the fonts of print, from `node_modules`. */
export function readFonts(): Buffer[] {
  return fontFiles().map((file) => readFileSync(file));
}

/** The folders of these fonts, each of which holds one of them and nothing else. */
export function fontFolders(): string[] {
  return fontFiles().map((file) => dirname(file));
}
