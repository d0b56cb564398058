import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const faces = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

/** Subsets the print fonts to the characters of `text`; returns the bytes of two font files. */
export function subsetFonts(text: string): Promise<Uint8Array[]> {
  const characters = [...new Set(text)].sort().join('');
  return Promise.all(
    faces.map((face) => {
      const whole = readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${face}`));
      return subsetFont(whole, characters, { targetFormat: 'truetype' });
    }),
  );
}
