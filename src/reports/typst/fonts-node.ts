import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const files = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return files.map((file) => require.resolve(`@expo-google-fonts/noto-serif-sc/${file}`));
}

/** Reads the print fonts, Noto Serif SC Regular and Bold, from `node_modules`. */
export function readFonts(): Buffer[] {
  return fontFiles().map((file) => readFileSync(file));
}

/** Folders of these fonts; each contains only that font. */
export function fontFolders(): string[] {
  return fontFiles().map((file) => dirname(file));
}
