import * as Plot from '@observablehq/plot';
import { muted, rule } from './colours.ts';
import { write } from './elements.ts';
import type { Frame } from './frame.ts';

/** Draws with Plot, as wide as the frame; the options must not ask for a title or a legend. */
export function plotted(plot: Plot.PlotOptions, frame: Frame): SVGSVGElement & Plot.Plot {
  const svg = Plot.plot({
    width: frame.width,
    ...plot,
    document: frame.document,
  }) as SVGSVGElement & Plot.Plot;
  for (const element of svg.querySelectorAll('*')) inWholeUnits(element);
  return svg;
}

const positions = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height', 'transform'];
const fraction = /-?\d*\.\d+(?![\d.]*[a-z%])/gu;

/**
 * Rounds positions and lengths to whole units, which are at most one pixel: bars get sharp edges,
 * and pages become smaller. Paths and radii keep their fractions.
 */
function inWholeUnits(element: Element): void {
  for (const name of positions) {
    const value = element.getAttribute(name);
    if (value?.includes('.') !== true || value.includes('scale')) continue;
    element.setAttribute(
      name,
      value.replace(fraction, (digits) => String(Math.round(Number(digits)))),
    );
  }
}

/** Spacing of rows that puts every bar in the middle of an equal share of the height. */
export const bands = { paddingInner: 0.28, paddingOuter: 0.14 };

/** Light vertical lines with their values above, as on every bar chart. */
export function topAxis(
  ticks: readonly number[],
  tickFormat: (value: number) => string,
  frame: Frame,
): Plot.Markish[] {
  return [
    Plot.gridX(ticks, { stroke: rule, strokeOpacity: 1 }),
    Plot.axisX(ticks, {
      anchor: 'top',
      tickFormat,
      tickSize: 0,
      label: null,
      fontSize: frame.minor,
      fill: muted,
    }),
  ];
}

/** Where names of rows stand, and which are bold. */
interface NamesLayout<Row> {
  /** The channel of their heights. */
  y: string;
  /** From the left edge of the plot to the end of the names. */
  dx: number;
  /** Whether names begin at `dx` instead. */
  textAnchor?: 'start' | 'end';
  isBold?: (row: Row) => boolean;
}

/** The names of rows, in the margin to the left of the plot. */
export function rowNames<Row extends { label: string }>(
  rows: readonly Row[],
  { y, dx, textAnchor = 'end', isBold = () => false }: NamesLayout<Row>,
  frame: Frame,
): Plot.Markish[] {
  const how = {
    frameAnchor: 'left',
    textAnchor,
    dx,
    y,
    text: 'label',
    fontSize: frame.text,
  } as const;
  const others = rows.filter((row) => !isBold(row));
  return [Plot.text(others, how), Plot.text(rows.filter(isBold), { ...how, fontWeight: 700 })];
}

/** Writes what runs up above a drawing, and what runs across in its lower right corner. */
export function writeAxisNames(
  svg: Element,
  names: { across: string; up: string },
  bottom: number,
  frame: Frame,
): void {
  const how = { size: frame.minor, fill: muted };
  write(svg, names.up, { ...how, x: 0, y: 10 });
  write(svg, names.across, { ...how, x: frame.width, y: bottom, anchor: 'end' });
}
