import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const files = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

/** Reads the two weights of Noto Serif SC, the fonts of print, from `node_modules`. */
export function readFonts(): Buffer[] {
  const require = createRequire(import.meta.url);
  return files.map((file) =>
    readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${file}`)),
  );
}
