import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { ScaleContinuousNumeric } from 'd3-scale';
import { textWidth } from '#src/lib/text-width.ts';
import type { Observation } from '#src/model.ts';
import { muted, paper } from '../draw/colours.ts';
import { append, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { placeLabels } from './place-labels.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { Street } from './street-rows.ts';

/** Space around the plot. */
export const margin = { top: 34, right: 14, bottom: 56, left: 44 };

/** A street with its place in the drawing. */
export interface ScatterDot extends Street {
  x: number;
  y: number;
  radius: number;
  bold: boolean;
}

/** From values to units of the drawing. */
export interface Scales {
  x: ScaleContinuousNumeric<number, number>;
  y: ScaleContinuousNumeric<number, number>;
  radius: ScaleContinuousNumeric<number, number>;
}

/** Scales that start at zero and leave room for the largest dot. */
export function scalesOf(streets: readonly Street[], frame: Frame, height: number): Scales {
  const most = (of: (street: Street) => Observation): number =>
    Math.max(...streets.map((street) => of(street).value));
  return {
    x: scaleLinear(
      [0, most((street) => street.population) * 1.09],
      [margin.left, frame.width - margin.right],
    ),
    y: scaleLinear(
      [0, most((street) => street.share) * 1.09],
      [height - margin.bottom, margin.top],
    ),
    radius: scaleSqrt([0, most((street) => street.outside)], [0, frame.narrow ? 18 : 26]),
  };
}

/** Dots with the large ones first, so that small ones stay on top. */
export function dotsOf(streets: readonly Street[], { x, y, radius }: Scales): ScatterDot[] {
  return largestFirst(streets, (street) => street.outside.value).map((street) => ({
    ...street,
    x: x(street.population.value),
    y: y(street.share.value),
    radius: Math.max(3, radius(street.outside.value)),
    bold: street.grouped,
  }));
}

/** The line from the rim of a dot to its label. */
function leaderOf({ x, y, radius }: ScatterDot, to: { x: number; y: number }): string {
  const part = radius / Math.hypot(to.x - x, to.y - y);
  const start = [x + (to.x - x) * part, y + (to.y - y) * part];
  const end = [to.x, to.y];
  return [start, end]
    .map((point, index) => `${'ML'.charAt(index)}${point.map((n) => n.toFixed(1)).join()}`)
    .join('');
}

/** Names the dashed line at the right edge, then as many dots as there is room for. */
export function writeLabels(
  svg: Element,
  dots: readonly ScatterDot[],
  note: { text: string; y: number; key: string },
  frame: Frame,
  height: number,
): void {
  const right = frame.width - 2;
  const y = note.y - frame.minor * 0.75;
  const how = { size: frame.minor, anchor: 'end', fill: muted, key: note.key } as const;
  write(svg, note.text, { ...how, x: right, y });
  const obstacles = [
    {
      left: right - textWidth(note.text, frame.minor) - 6,
      right,
      top: note.y - frame.minor * 1.5,
      bottom: note.y + 2,
    },
    // The dashed line itself.
    { left: margin.left, right: frame.width, top: note.y - 1, bottom: note.y + 1 },
  ];
  const edge = {
    left: margin.left + 2,
    right: frame.width,
    top: margin.top - 8,
    bottom: height - margin.bottom - 1,
  };
  const wanted = [...dots].sort(
    (a, b) => Number(b.grouped) - Number(a.grouped) || a.shareRank.value - b.shareRank.value,
  );
  const placed = placeLabels(wanted, dots, obstacles, edge, frame.text);
  for (const { dot, isFar, ...place } of placed) {
    if (isFar) append(svg, 'path', { d: leaderOf(dot, place), stroke: muted, 'stroke-width': 0.8 });
    write(svg, dot.label, { ...place, size: frame.text, bold: dot.bold, halo: paper });
  }
}
