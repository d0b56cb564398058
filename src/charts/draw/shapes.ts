import { append } from './elements.ts';
import type { SvgAttributes } from './elements.ts';

/** Shapes that tell kinds apart without colour; all look equally large at the same radius. */
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross';

/** Draws a shape around `x`, `y`; `radius` is half of its size. */
export function drawShape(
  parent: Element,
  shape: Shape,
  [x, y]: readonly [number, number],
  radius: number,
  look: SvgAttributes,
): Element {
  if (shape === 'circle') return append(parent, 'circle', { cx: x, cy: y, r: radius, ...look });
  if (shape === 'square') {
    const side = radius * 1.8;
    return append(parent, 'rect', {
      x: x - side / 2,
      y: y - side / 2,
      width: side,
      height: side,
      ...look,
    });
  }
  return append(parent, 'path', { d: outlines[shape](x, y, radius), ...look });
}

function closed(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join('L')}Z`;
}

const outlines: Record<
  Exclude<Shape, 'circle' | 'square'>,
  (x: number, y: number, r: number) => string
> = {
  diamond: (x, y, r) =>
    closed([x, y - r * 1.3], [x + r * 1.3, y], [x, y + r * 1.3], [x - r * 1.3, y]),
  triangle: (x, y, r) => closed([x, y - r * 1.2], [x + r * 1.2, y + r], [x - r * 1.2, y + r]),
  cross: (x, y, r) => {
    const [a, b] = [r * 1.15, r * 0.4];
    return closed(
      [x - b, y - a],
      [x + b, y - a],
      [x + b, y - b],
      [x + a, y - b],
      [x + a, y + b],
      [x + b, y + b],
      [x + b, y + a],
      [x - b, y + a],
      [x - b, y + b],
      [x - a, y + b],
      [x - a, y - b],
      [x - b, y - b],
    );
  },
};
