import { textWidth } from '#src/lib/text-width.ts';
import { append, write } from './elements.ts';
import type { SvgAttributes } from './elements.ts';

/** One entry of a legend: a small square with its own look, and what it means. */
export interface LegendItem {
  label: string;
  swatch: SvgAttributes;
}

interface PlacedItem extends LegendItem {
  x: number;
  y: number;
}

const swatchSize = 12;
const gap = 6;
const between = 18;

/** A legend set in lines of at most `width` units; `height` is what it takes. */
export interface Legend {
  items: PlacedItem[];
  height: number;
  size: number;
}

/** Sets a legend in as many lines as `width` needs, in the order given. */
export function setLegend(items: readonly LegendItem[], width: number, size: number): Legend {
  const leading = size * 1.5;
  let [x, line] = [0, 0];
  const placed = items.map((item) => {
    const itemWidth = swatchSize + gap + textWidth(item.label, size);
    if (x > 0 && x + itemWidth > width) [x, line] = [0, line + 1];
    const here = { ...item, x, y: (line + 0.5) * leading };
    x += itemWidth + between;
    return here;
  });
  return { items: placed, height: (line + 1) * leading, size };
}

/** Draws a legend with its upper left corner at `left`, `top`. */
export function drawLegend(svg: Element, legend: Legend, left: number, top: number): void {
  for (const { label, swatch, x, y } of legend.items) {
    append(svg, 'rect', {
      x: left + x,
      y: top + y - swatchSize / 2,
      width: swatchSize,
      height: swatchSize,
      rx: 2,
      ...swatch,
    });
    write(svg, label, { x: left + x + swatchSize + gap, y: top + y, size: legend.size });
  }
}
