import { lightColours } from '#src/lib/palette.ts';
import { suggestionFor } from '#src/lib/faults.ts';
import { chartError } from './faults.ts';

/** The light colours of the site, for drawings that stand outside its pages. */
export const palette: Readonly<Record<string, string>> = lightColours;

/** Puts colours where a drawing names custom properties. Throws on one that is not in the palette. */
export function painted(svg: string): string {
  return svg.replace(/var\((--[a-z-]+)\)/gu, (_, name: string) => {
    const colour = palette[name];
    if (colour === undefined) {
      throw chartError({
        code: 'missing-style',
        file: 'src/lib/palette.ts',
        got: name,
        expected: Object.keys(palette).join(', '),
        subject: { zh: '颜色', en: 'colour' },
        ...suggestionFor(name, Object.keys(palette)),
      });
    }
    return colour;
  });
}
