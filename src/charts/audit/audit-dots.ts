import { scaleLinear } from 'd3-scale';
import { formatNumber } from '#src/lib/format.ts';
import type { DrawOptions, Lang, Measures } from '#src/model.ts';
import { percentagesOf, signedPoints } from './audit-rows.ts';
import type { RecheckedPercentage } from './audit-rows.ts';
import { listOff } from './audit-list.ts';
import { accent, ink, muted, paper, wash } from '../draw/colours.ts';
import { append, drawing, write } from '../draw/elements.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { drawShape } from '../draw/shapes.ts';
import type { Shape } from '../draw/shapes.ts';

/** Differences up to this many points stand on the scale; larger ones beyond a break in it. */
const reach = 0.15;
/** Half of the last digit of a percentage with one decimal. */
const rounding = 0.05;

/** Upper end of the room that rounding leaves. */
const top = 54;

interface AuditDot {
  row: RecheckedPercentage;
  x: number;
  y: number;
}

/** Stacks dots upwards from the line, so that none covers another. */
function stacked(
  rows: readonly RecheckedPercentage[],
  x: (points: number) => number,
  line: number,
  radius: number,
): AuditDot[] {
  const placed: AuditDot[] = [];
  const across = [...rows].sort((a, b) => Math.abs(a.points.value) - Math.abs(b.points.value));
  const pitch = radius * 2 + 1.5;
  for (const row of across) {
    const at = x(row.points.value);
    let level = 0;
    const taken = (): boolean =>
      placed.some(
        (dot) => Math.abs(dot.x - at) < pitch && Math.abs(dot.y - (line - level * pitch)) < 1,
      );
    while (taken()) level += 1;
    placed.push({ row, x: at, y: line - level * pitch });
  }
  return placed;
}

function shapeOf({ decimals }: RecheckedPercentage): Shape {
  return decimals === 2 ? 'diamond' : 'circle';
}

function lookOf({ decimals, verdict }: RecheckedPercentage): SvgAttributes {
  const colour = verdict.id === 'disagrees' ? accent : ink;
  return decimals === 0
    ? { fill: paper, stroke: colour, 'stroke-width': 1.6 }
    : { fill: colour, 'fill-opacity': verdict.id === 'disagrees' ? 1 : 0.62 };
}

const key: readonly { decimals: number; zh: string; en: string }[] = [
  { decimals: 1, zh: '印到一位小数', en: 'printed to one decimal' },
  { decimals: 2, zh: '印到两位', en: 'to two' },
  { decimals: 0, zh: '印到整数', en: 'to none' },
];

function writeKey(svg: Element, frame: Frame, lang: Lang): void {
  const slots = frame.narrow ? { zh: [6, 120, 216], en: [6, 172, 238] } : undefined;
  const wide = { zh: [6, 140, 250], en: [6, 190, 268] };
  for (const [index, { decimals, ...label }] of key.entries()) {
    const x = (slots ?? wide)[lang][index] ?? 0;
    const look =
      decimals === 0
        ? { fill: paper, stroke: ink, 'stroke-width': 1.6 }
        : { fill: ink, 'fill-opacity': 0.62 };
    drawShape(svg, decimals === 2 ? 'diamond' : 'circle', [x, 10], 5, look);
    write(svg, label[lang], { x: x + 11, y: 10, size: frame.minor });
  }
}

/** Draws every percentage as a dot at its difference; `name` is what the image is called. */
export function drawDots(measures: Measures, name: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const rows = percentagesOf(measures, lang);
  const near = rows.filter(({ points }) => Math.abs(points.value) <= reach);
  const far = rows.filter((row) => !near.includes(row));
  const radius = frame.narrow ? 4.6 : 6.5;
  const aside = frame.narrow ? 62 : 120;
  const isBelow = far.some(({ points }) => points.value < 0);
  const isAbove = far.some(({ points }) => points.value > 0);
  const x = scaleLinear(
    [-reach, reach],
    [24 + (isBelow ? aside : 0), frame.width - 24 - (isAbove ? aside : 0)],
  );
  const heap = stacked(near, x, 0, radius);
  const line = top + 14 + radius - Math.min(0, ...heap.map(({ y }) => y));
  const svg = drawing(options.document, frame.width, 10);
  writeKey(svg, frame, lang);
  drawScale(svg, x, line, radius, frame, lang);
  const ends = [
    { is: isAbove, at: x(reach), step: 1 },
    { is: isBelow, at: x(-reach), step: -1 },
  ];
  for (const { is, at, step } of ends) {
    if (is) drawBreak(svg, at, at + step * (aside - 6), line + radius + 4);
  }
  const dots = [
    ...heap.map((dot) => ({ ...dot, y: dot.y + line })),
    ...far.map((row) => {
      const side = row.points.value > 0 ? 1 : -1;
      return { row, x: x(side * reach) + side * (aside - 30), y: line };
    }),
  ];
  for (const { row, x: cx, y } of dots) {
    mark(drawShape(svg, shapeOf(row), [cx, y], radius, lookOf(row)), row);
    if (row.verdict.id !== 'disagrees') continue;
    const how = { x: cx, y: y - radius - 12, size: frame.text, anchor: 'middle' } as const;
    write(svg, signedPoints(row.points), { ...how, bold: true, fill: accent, halo: paper });
  }
  const off = rows.filter(({ verdict }) => verdict.id === 'disagrees');
  const list = { svg, frame, lang, top: line + radius + 60 };
  const height = listOff(
    list,
    off.map((row) => ({ row, lead: signedPoints(row.points) })),
  );
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${String(frame.width)} ${String(height)}`);
  return finish(svg, 'audit', name, frame);
}

/** The line of differences, with the room that rounding to one decimal leaves. */
function drawScale(
  svg: Element,
  x: (points: number) => number,
  line: number,
  radius: number,
  frame: Frame,
  lang: Lang,
): void {
  const base = line + radius + 4;
  append(svg, 'rect', {
    x: x(-rounding),
    y: top,
    width: x(rounding) - x(-rounding),
    height: base - top,
    fill: wash,
  });
  append(svg, 'line', { x1: x(0), x2: x(0), y1: top, y2: base, stroke: muted });
  append(svg, 'line', { x1: x(-reach), x2: x(reach), y1: base, y2: base, stroke: ink });
  for (const points of [-0.1, -rounding, 0, rounding, 0.1]) {
    const at = x(points);
    append(svg, 'line', { x1: at, x2: at, y1: base, y2: base + 5, stroke: ink });
    const text = `${points > 0 ? '+' : ''}${points === 0 ? '0' : formatNumber(points, 2)}`;
    write(svg, text, { x: at, y: base + 16, size: frame.minor, anchor: 'middle', fill: muted });
  }
  const heading = {
    zh: '复算减原文，百分点',
    en: 'Recomputed less printed, points',
  }[lang];
  write(svg, heading, { x: x(0), y: base + 35, size: frame.minor, anchor: 'middle', fill: muted });
  const band = { zh: '一位小数的舍入之内', en: 'within rounding' }[lang];
  write(svg, band, { x: x(0), y: top - 11, size: frame.minor, anchor: 'middle', fill: muted });
}

/** A line that goes on beyond two slanted strokes: the scale does not hold there. */
function drawBreak(svg: Element, from: number, to: number, y: number): void {
  const step = to > from ? 1 : -1;
  append(svg, 'line', {
    x1: from + 10 * step,
    x2: to,
    y1: y,
    y2: y,
    stroke: ink,
    'stroke-dasharray': '2 3',
  });
  for (const at of [from + 2 * step, from + 7 * step]) {
    append(svg, 'line', { x1: at - 3, x2: at + 3, y1: y + 6, y2: y - 6, stroke: ink });
  }
}
