import { scaleLinear } from 'd3-scale';
import { formatNumber } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';
import type { RecheckedPercentage } from './audit-rows.ts';
import { listOff } from './audit-list.ts';
import { accent, ink, muted, paper, wash } from '../draw/colours.ts';
import { append, drawing, endAt, levelLine, uprightLine, write } from '../draw/elements.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey, shapeSample } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import { drawShape } from '../draw/shapes.ts';
import type { Shape } from '../draw/shapes.ts';
import { signed } from '../text/words.ts';

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

interface DotLook {
  decimals: number;
  /** Whether the figures disagree. */
  isOff: boolean;
}

function shapeOf({ decimals }: Pick<DotLook, 'decimals'>): Shape {
  return decimals === 2 ? 'diamond' : 'circle';
}

function lookOf({ decimals, isOff }: DotLook): SvgAttributes {
  const colour = isOff ? accent : ink;
  return decimals === 0
    ? { fill: paper, stroke: colour, 'stroke-width': 1.6 }
    : { fill: colour, 'fill-opacity': isOff ? 1 : 0.62 };
}

const precisions = [
  { decimals: 1, label: { zh: '印到一位小数', en: 'printed to one decimal' } },
  { decimals: 2, label: { zh: '印到两位', en: 'to two' } },
  { decimals: 0, label: { zh: '印到整数', en: 'to none' } },
];

function writeKey(svg: Element, frame: Frame, lang: Lang): void {
  const narrow = { zh: [6, 120, 216], en: [6, 172, 238] };
  const wide = { zh: [6, 140, 250], en: [6, 190, 268] };
  const items = precisions.map(({ decimals, label }) => {
    const look = lookOf({ decimals, isOff: false });
    return {
      label: label[lang],
      isTick: true,
      sample: shapeSample(shapeOf({ decimals }), 5, look),
    };
  });
  const columns = (frame.narrow ? narrow : wide)[lang];
  drawKey(svg, setKey(items, { x: 6, y: 10, size: frame.minor, indent: 11, columns }));
}

/** Draws every percentage as a dot at its difference, and lists those that disagree. */
export function drawDots(
  rows: readonly RecheckedPercentage[],
  frame: Frame,
  lang: Lang,
): SVGElement {
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
  const svg = drawing(frame);
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
    const isOff = row.verdict.id === 'disagrees';
    const look = lookOf({ decimals: row.decimals, isOff });
    mark(drawShape(svg, shapeOf(row), [cx, y], radius, look), row);
    if (!isOff) continue;
    const how = { x: cx, y: y - radius - 12, size: frame.text, anchor: 'middle' } as const;
    const strong = { bold: true, fill: accent, halo: paper, key: row.key };
    write(svg, signed(row.points, 2).text, { ...how, ...strong });
  }
  const off = rows.filter(({ verdict }) => verdict.id === 'disagrees');
  const list = { svg, frame, lang, top: line + radius + 60 };
  const entries = off.map((row) => ({ row, lead: signed(row.points, 2).text }));
  return endAt(svg, listOff(list, entries));
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
  uprightLine(svg, x(0), [top, base], { stroke: muted });
  levelLine(svg, [x(-reach), x(reach)], base, { stroke: ink });
  const how = { size: frame.minor, anchor: 'middle', fill: muted, isTick: true } as const;
  for (const points of [-0.1, -rounding, 0, rounding, 0.1]) {
    const at = x(points);
    uprightLine(svg, at, [base, base + 5], { stroke: ink });
    const text = `${points > 0 ? '+' : ''}${points === 0 ? '0' : formatNumber(points, 2)}`;
    write(svg, text, { ...how, x: at, y: base + 16 });
  }
  const heading = {
    zh: '复算减原文，百分点',
    en: 'Recomputed less printed, points',
  }[lang];
  write(svg, heading, { ...how, x: x(0), y: base + 35, isTick: false });
  const band = { zh: '一位小数的舍入之内', en: 'within rounding' }[lang];
  write(svg, band, { ...how, x: x(0), y: top - 11 });
}

/** A line that goes on beyond two slanted strokes: the scale does not hold there. */
function drawBreak(svg: Element, from: number, to: number, y: number): void {
  const step = to > from ? 1 : -1;
  levelLine(svg, [from + 10 * step, to], y, { stroke: ink, 'stroke-dasharray': '2 3' });
  for (const at of [from + 2 * step, from + 7 * step]) {
    append(svg, 'line', { x1: at - 3, x2: at + 3, y1: y + 6, y2: y - 6, stroke: ink });
  }
}
