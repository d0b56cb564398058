import { scaleLinear } from 'd3-scale';
import { formatShare } from '#src/lib/format.ts';
import type { Lang } from '#src/model.ts';
import { writeName } from '../draw/bars.ts';
import { accent, bar, ink, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, levelLine, uprightLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey, shapeSample } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import { drawShape } from '../draw/shapes.ts';
import { widest } from '#src/lib/text-width.ts';
import { shares } from './separation-rows.ts';
import type { SeparationRows } from './separation-rows.ts';

const pitch = 22;

/** Draws a circle and a diamond a street, joined by a line. */
export function drawPairs({ pairs }: SeparationRows, frame: Frame, lang: Lang): SVGElement {
  const top = 62;
  const height = top + pairs.length * pitch + 6;
  const svg = drawing(frame, height);
  const labels = pairs.map(({ label }) => label);
  const left = Math.ceil(widest(labels, frame.text)) + 14;
  const most = Math.max(
    ...pairs.flatMap(({ migrants, separation }) => [migrants.value, separation.value]),
  );
  const x = scaleLinear([0, most], [left + 4, frame.width - 12]);
  for (const share of x.ticks(frame.narrow ? 4 : 7)) {
    const at = x(share);
    uprightLine(svg, at, [top - 8, height], { stroke: share === 0 ? ink : rule });
    const how = { x: at, y: top - 18, size: frame.minor, anchor: 'middle', fill: muted } as const;
    write(svg, formatShare(share, 0), how);
  }
  const circle = { fill: bar, stroke: ink, 'stroke-width': 1.2 };
  const key = [
    { label: shares.migrants[lang], sample: shapeSample('circle', 5.5, circle) },
    { label: shares.separation[lang], sample: shapeSample('diamond', 4.8, { fill: accent }) },
  ];
  drawKey(svg, setKey(key, { x: 7, y: 11, size: frame.minor, indent: 13, between: 26 }));
  for (const [index, street] of pairs.entries()) {
    const y = top + (index + 0.5) * pitch;
    const [a, b] = [x(street.migrants.value), x(street.separation.value)];
    writeName(svg, street, left - 8, y, frame);
    const group = append(svg, 'g');
    levelLine(group, [a, b], y, { stroke: muted, 'stroke-width': 1.5 });
    drawShape(group, 'circle', [a, y], 5.5, circle);
    drawShape(group, 'diamond', [b, y], 4.8, { fill: accent, stroke: paper, 'stroke-width': 0.8 });
    mark(group, street);
  }
  return svg;
}
