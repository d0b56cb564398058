import { append } from './elements.ts';
import type { SvgAttributes } from './elements.ts';

/** Draws a level bar around the height `y`, at least one unit long; returns its rectangle. */
export function drawBar(
  parent: Element,
  [from, to]: readonly [number, number],
  y: number,
  thickness: number,
  look: SvgAttributes,
): SVGElement {
  return append(parent, 'rect', {
    x: from,
    y: y - thickness / 2,
    width: Math.max(1, to - from),
    height: thickness,
    rx: 1.5,
    ...look,
  });
}
