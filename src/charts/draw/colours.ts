/** The custom properties of the stylesheet, the only colours a drawing may use. */
export const ink = 'var(--ink)';
export const muted = 'var(--muted)';
export const rule = 'var(--rule)';
export const accent = 'var(--accent)';
export const bar = 'var(--bar)';
export const paper = 'var(--paper)';
export const wash = 'var(--wash)';

/** The colours that set themes, kinds and marks apart. */
const categories = ['red', 'purple', 'ochre', 'pink', 'blue', 'green'] as const;

/** One of the colours that set kinds of things apart. */
export function category(name: (typeof categories)[number]): string {
  return `var(--${name})`;
}

/** The colour of the theme at `index` of its collection; grey where the colours end. */
export function themeColour(index: number): string {
  const name = categories[index];
  return name === undefined ? muted : category(name);
}

/** Opacities that tell the classes of one theme apart, the first class darkest. */
const shades = [1, 0.83, 0.68, 0.55, 0.44] as const;

/** The opacity of the class at `index` within its theme. */
export function shade(index: number): number {
  return shades[Math.min(index, shades.length - 1)] ?? 1;
}
