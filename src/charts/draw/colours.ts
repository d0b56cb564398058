import { lightColours } from '#src/lib/palette.ts';

/** The custom properties of the stylesheet, the only colours a drawing may use. */
export const ink = 'var(--ink)';
export const muted = 'var(--muted)';
export const rule = 'var(--rule)';
export const accent = 'var(--accent)';
export const bar = 'var(--bar)';
export const paper = 'var(--paper)';
export const wash = 'var(--wash)';

/** The colour of an innovation theme, for instance `institution`; grey where it has none of its own. */
export function themeColour(theme: string): string {
  const name = `--theme-${theme}`;
  return name in lightColours ? `var(${name})` : muted;
}

/** Opacities that tell the classes of one theme apart, the first class darkest. */
const shades = [1, 0.83, 0.68, 0.55, 0.44] as const;

/** The opacity of the class at `index` within its theme. */
export function shade(index: number): number {
  return shades[Math.min(index, shades.length - 1)] ?? 1;
}
