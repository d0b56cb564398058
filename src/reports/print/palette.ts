import { lightColours } from '#src/lib/palette.ts';

const colours = {
  ...lightColours,
  '--paper': '#ffffff',
  '--confirmed': '#1d6b3c',
  '--confirmed-wash': '#dcefe2',
  '--contradicted': '#9a2b1e',
  '--contradicted-wash': '#f8dcd7',
  '--computed': '#1d5570',
  '--computed-wash': '#dbe9f0',
  '--reported': '#5c5443',
  '--reported-wash': '#ece6d8',
  '--plot-background': '#ffffff',
};

/**
 * The custom properties of the stylesheet as they print: its light values on white paper.
 * A drawing that uses another name fails, so that no colour is guessed.
 */
export const palette: Readonly<Record<string, string>> = colours;

/** A colour of the palette by its name. */
export function colour(name: keyof typeof colours): string {
  return colours[name];
}

/** The one family of print, in text and drawings. */
export const family = 'Noto Serif SC';
