import { lightColours } from '#src/lib/palette.ts';

/** The light colours of the site, for drawings that stand outside its pages. */
export const palette: Readonly<Record<string, string>> = lightColours;

/** Puts colours where a drawing names custom properties. Throws on one that is not in the palette. */
export function painted(svg: string): string {
  return svg.replace(/var\((--[a-z-]+)\)/gu, (_, name: string) => {
    const colour = palette[name];
    if (colour === undefined) throw new Error(`No colour for ${name}`);
    return colour;
  });
}
