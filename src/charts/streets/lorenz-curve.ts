import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3-scale';
import { formatShare } from '#src/lib/text/format.ts';
import { plain, say } from '#src/lib/text/say.ts';
import type { Lang } from '#src/model.ts';
import { ink, muted, paper, rule } from '../draw/colours.ts';
import { append, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { marked } from '../draw/marks.ts';
import { plotted, writeAxisNames } from '../draw/plot.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import { decimal, percent } from '../text/words.ts';
import type { Concentration, LorenzPoint } from './lorenz.ts';

const quarters = [0, 0.25, 0.5, 0.75, 1];

function axes(frame: Frame): Plot.Markish[] {
  const tickFormat = (value: number): string => formatShare(value, 0);
  const how = { tickSize: 0, label: null, tickFormat, fontSize: frame.minor, fill: muted };
  return [
    Plot.gridX(quarters, { stroke: rule, strokeOpacity: 1 }),
    Plot.gridY(quarters, { stroke: rule, strokeOpacity: 1 }),
    Plot.axisX(quarters, how),
    Plot.axisY(quarters, how),
  ];
}

/** Draws the curve, the diagonal of an even spread and what they say in figures. */
export function drawCurve(found: Concentration, frame: Frame, lang: Lang): SVGElement {
  const { points } = found;
  const line = [[0, 0], ...points.map(({ people, held }) => [people.value, held.value])];
  const height = frame.narrow ? 400 : 520;
  const margin = { top: 30, right: 24, bottom: 48, left: 46 };
  const svg = plotted(
    {
      height,
      marginTop: margin.top,
      marginRight: margin.right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      x: { domain: [0, 1], axis: null },
      y: { domain: [0, 1], axis: null },
      marks: [
        ...axes(frame),
        Plot.areaY(line, { x: '0', y1: '0', y2: '1', fill: ink, fillOpacity: 0.1 }),
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: muted, strokeDasharray: '4 3', strokeWidth: 1.25 },
        ),
        Plot.line(line, { stroke: ink, strokeWidth: 2 }),
        Plot.dot(points, {
          x: (point: LorenzPoint) => point.people.value,
          y: (point: LorenzPoint) => point.held.value,
          r: 3.5,
          fill: ink,
          stroke: paper,
          ...marked(points),
        }),
      ],
    },
    frame,
  );
  const place = {
    x: (share: number): number => margin.left + share * (frame.width - margin.left - margin.right),
    y: (share: number): number =>
      height - margin.bottom - share * (height - margin.top - margin.bottom),
  };
  annotate(svg, found, place, frame, lang);
  const names = {
    zh: { across: '登记总人口累计 →', up: '↑ 境外人员累计' },
    en: {
      across: 'Registered total, cumulative →',
      up: '↑ Residents from outside the mainland, cumulative',
    },
  }[lang];
  writeAxisNames(svg, names, height - 10, frame);
  return svg;
}

interface Point {
  x(share: number): number;
  y(share: number): number;
}

/** Names the diagonal, the area between and the step of the street that holds most. */
function annotate(
  svg: Element,
  found: Concentration,
  place: Point,
  frame: Frame,
  lang: Lang,
): void {
  const equal = { zh: '平均分布', en: 'Evenly spread' }[lang];
  write(svg, equal, {
    x: place.x(0.46) - 10,
    y: place.y(0.5),
    size: frame.minor,
    anchor: 'end',
    fill: muted,
    halo: paper,
  });
  writeGini(svg, found, place, frame, lang);
  const { before } = found;
  if (before === undefined) return;
  const text = {
    zh: say`${found.top.label}之前的街道：登记总人口的${percent(before.people)}，境外人员的${percent(before.held)}`,
    en: say`Subdistricts before ${found.top.label}: ${percent(before.people)} of the registered total, ${percent(before.held)} of those from outside`,
  }[lang];
  const lines = wrap(plain(text), frame.narrow ? 150 : 240, frame.text);
  const left = place.x(0) + 12;
  const top = place.y(1) + 18;
  write(svg, lines, { x: left, y: top, size: frame.text, halo: paper, key: before.key });
  const [x, y] = [place.x(before.people.value), place.y(before.held.value)];
  append(svg, 'circle', { cx: x, cy: y, r: 7, fill: 'none', stroke: ink, 'stroke-width': 1.5 });
  const end = top + (lines.length - 1) * frame.text * 1.3 + frame.text;
  append(svg, 'path', {
    d: `M${String(left)},${String(end)}H${String(x)}V${String(y - 7)}`,
    fill: 'none',
    stroke: ink,
    'stroke-width': 1,
  });
}

/** Writes the coefficient into the area it measures, midway between diagonal and curve. */
function writeGini(
  svg: Element,
  found: Concentration,
  place: Point,
  frame: Frame,
  lang: Lang,
): void {
  const { points } = found;
  const height = 0.35;
  const after = points.findIndex(({ held }) => held.value > height);
  const [from, to] = [points[after - 1], points[after]];
  if (from === undefined || to === undefined) return;
  const curveAt = scaleLinear(
    [from.held.value, to.held.value],
    [from.people.value, to.people.value],
  );
  const how = { x: place.x((height + curveAt(height)) / 2), anchor: 'middle' } as const;
  const y = place.y(height);
  write(svg, decimal(found.gini).text, {
    ...how,
    y: y - frame.text * 1.4,
    size: frame.text,
    bold: true,
    key: found.gini.key,
  });
  write(svg, found.giniName[lang], { ...how, y, size: frame.minor });
}
