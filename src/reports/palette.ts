const colours = {
  '--paper': '#ffffff',
  '--ink': '#1d1f23',
  '--muted': '#5f6065',
  '--rule': '#e4dfd5',
  '--accent': '#b4382b',
  '--bar': '#b9c3c9',
  '--wash': '#f6f2ea',
  '--theme-institution': '#b4382b',
  '--theme-organisation': '#7d5ba6',
  '--theme-service': '#d08a1d',
  '--theme-culture': '#b0577f',
  '--theme-smart': '#1f7a9c',
  '--theme-green': '#4d8c4a',
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
