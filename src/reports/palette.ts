/**
 * The custom properties of the stylesheet as they print: its light values on white paper.
 * A drawing that uses another name fails, so that no colour is guessed.
 */
export const palette: Readonly<Record<string, string>> = {
  '--paper': '#ffffff',
  '--ink': '#1d1f23',
  '--muted': '#6a6b70',
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
  '--contradicted': '#9a2b1e',
  '--computed': '#4a5560',
  '--reported': '#6a6b70',
  '--plot-background': '#ffffff',
};

/** The one family of print, in text and drawings. */
export const family = 'Noto Serif SC';
