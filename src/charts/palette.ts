/** The light colours of the site, for drawings that stand outside its pages. */
export const palette: Readonly<Record<string, string>> = {
  '--paper': '#fffdfa',
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
};

/** Puts colours where a drawing names custom properties. Throws on one that is not in the palette. */
export function painted(svg: string): string {
  return svg.replace(/var\((--[a-z-]+)\)/gu, (_, name: string) => {
    const colour = palette[name];
    if (colour === undefined) throw new Error(`No colour for ${name}`);
    return colour;
  });
}
