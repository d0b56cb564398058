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
 * Print values of the stylesheet's custom properties: its light theme on white paper. A drawing
 * that uses another name is a fault, so that no colour is guessed.
 */
export const palette: Readonly<Record<string, string>> = colours;

/** A palette colour by name. */
export function colour(name: keyof typeof colours): string {
  return colours[name];
}

/** The print font family, for text and drawings. */
export const family = 'Noto Serif SC';
