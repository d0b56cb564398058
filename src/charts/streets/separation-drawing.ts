import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import { formatShare } from '#src/lib/text/format.ts';
import { widest } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { ink, muted, paper, category } from '../draw/colours.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey, shapeSample } from '../draw/key.ts';
import { markedTogether } from '../draw/marks.ts';
import { plotted, rowNames, topAxis } from '../draw/plot.ts';
import { shares } from './separation-rows.ts';
import type { Paired, SeparationRows } from './separation-rows.ts';

const pitch = 22;
const marginTop = 54;
const insetTop = 8;
const insetBottom = 6;

/** Draws a circle and a diamond a street, joined by a line. */
export function drawPairs({ pairs }: SeparationRows, frame: Frame, lang: Lang): SVGElement {
  const migrants = (street: Paired): number => street.migrants.value;
  const separation = (street: Paired): number => street.separation.value;
  const most = Math.max(...pairs.map(migrants), ...pairs.map(separation));
  const labels = pairs.map(({ label }) => label);
  const street = markedTogether(pairs);
  const svg = plotted(
    {
      height: marginTop + insetTop + pairs.length * pitch + insetBottom,
      marginTop,
      insetTop,
      insetBottom,
      marginBottom: 0,
      marginLeft: Math.ceil(widest(labels, frame.text)) + 18,
      marginRight: 12,
      x: { domain: [0, most], axis: null },
      y: { type: 'point', domain: pairs.map(({ key }) => key), axis: null, padding: 0.5 },
      marks: [
        ...topAxis(ticks(0, most, frame.narrow ? 4 : 7), (share) => formatShare(share, 0), frame),
        Plot.ruleX([0], { stroke: ink }),
        ...rowNames(pairs, { y: 'key', dx: -12 }, frame),
        Plot.link(pairs, {
          x1: migrants,
          x2: separation,
          y1: 'key',
          y2: 'key',
          stroke: muted,
          strokeWidth: 1.5,
          ...street,
        }),
        Plot.dot(pairs, {
          x: migrants,
          y: 'key',
          r: 5.5,
          fill: category('blue'),
          stroke: ink,
          strokeWidth: 1.2,
          ...street,
        }),
        Plot.dot(pairs, {
          x: separation,
          y: 'key',
          r: 5.6,
          symbol: 'diamond2',
          fill: ink,
          stroke: paper,
          strokeWidth: 0.8,
          ...street,
        }),
      ],
    },
    frame,
  );
  const circle = { fill: category('blue'), stroke: ink, 'stroke-width': 1.2 };
  const key = [
    { label: shares.migrants[lang], sample: shapeSample('circle', 5.5, circle) },
    { label: shares.separation[lang], sample: shapeSample('diamond', 4.8, { fill: ink }) },
  ];
  drawKey(svg, setKey(key, { x: 7, y: 11, size: frame.minor, indent: 13, between: 26 }));
  return svg;
}
