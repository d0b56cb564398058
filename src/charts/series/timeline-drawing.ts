import { scaleLinear } from 'd3-scale';
import type { Lang } from '#src/model.ts';
import { ink, muted, rule } from '../draw/colours.ts';
import { append, drawing, endAt, levelLine, uprightLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey, shapeSample } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import { drawShape } from '../draw/shapes.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import type { Policy, PolicyRows } from './policy-rows.ts';

/** The key of shapes in as many lines as it needs; returns its height. */
function writeKey(svg: Element, kinds: PolicyRows['kinds'], frame: Frame, lang: Lang): number {
  const items = kinds.map(({ label, shape, look }) => ({
    label: label[lang],
    sample: shapeSample(shape, 5, look),
  }));
  const lines = { leading: 21, width: frame.width };
  const key = setKey(items, { x: 7, y: 10, size: frame.minor, indent: 13, between: 19, ...lines });
  return drawKey(svg, key) + 20;
}

interface PolicyRow {
  policy: Policy;
  lines: string[];
  y: number;
  height: number;
}

/** Rows below one another, as high as their texts. */
function rowsOf(
  policies: readonly Policy[],
  width: number,
  top: number,
  frame: Frame,
): PolicyRow[] {
  let y = top;
  return policies.map((policy) => {
    const lines = wrap(policy.label, width, frame.text);
    const height = lines.length * frame.text * 1.35 + (frame.narrow ? 13 : 12);
    const row = { policy, lines, y, height };
    y += height;
    return row;
  });
}

/** Draws the policies below one another, in the wide form beside a true scale of years. */
export function drawTimeline(
  { policies, kinds }: PolicyRows,
  frame: Frame,
  lang: Lang,
): SVGElement {
  const svg = drawing(frame);
  const top = writeKey(svg, kinds, frame, lang) + 10;
  const years = frame.narrow ? 20 : 140;
  const left = years + 46;
  const rows = rowsOf(policies, frame.width - left - 20, top, frame);
  const last = rows.at(-1);
  const height = Math.ceil((last?.y ?? 0) + (last?.height ?? 0));
  const first = (row: PolicyRow): number => row.y + 4 + frame.text / 2;
  if (frame.narrow) {
    const [from, to] = [rows[0], last];
    if (from !== undefined && to !== undefined) {
      uprightLine(svg, 7, [first(from), first(to)], { stroke: rule });
    }
  } else drawAxis(svg, rows, { top, height, first, to: years - 6, frame });
  for (const row of rows) {
    const { policy, lines } = row;
    const y = first(row);
    const at: [number, number] = frame.narrow ? [7, y] : [years + 2, y];
    mark(drawShape(svg, policy.kind.shape, at, 5.5, policy.kind.look), policy);
    const x = at[0] + 12;
    const { key } = policy;
    write(svg, policy.yearText, { x, y, size: frame.text, bold: true, key });
    write(svg, lines, { key, x: left + 8, y, size: frame.text, leading: frame.text * 1.35 });
  }
  return endAt(svg, height);
}

interface Axis {
  top: number;
  height: number;
  first(row: PolicyRow): number;
  /** Where the connecting lines end. */
  to: number;
  frame: Frame;
}

/** A true scale of years at the left, joined with the evenly set rows. */
function drawAxis(svg: Element, rows: readonly PolicyRow[], axis: Axis): void {
  const { top, height, first, to, frame } = axis;
  const years = rows.map(({ policy }) => policy.year.value);
  const from = rows[0] === undefined ? top : first(rows[0]);
  const y = scaleLinear([Math.min(...years), Math.max(...years)], [from, height - 16]);
  uprightLine(svg, 44, [from, height - 16], { stroke: ink });
  for (const year of y.ticks(6).filter((one) => Number.isInteger(one))) {
    levelLine(svg, [39, 44], y(year), { stroke: ink });
    const how = { x: 35, y: y(year), size: frame.minor, anchor: 'end', fill: muted } as const;
    write(svg, String(year), { ...how, isTick: true });
  }
  for (const row of rows) {
    const [a, b] = [y(row.policy.year.value), first(row)];
    append(svg, 'circle', { cx: 44, cy: a, r: 2.5, fill: ink });
    append(svg, 'path', {
      d: `M47,${a.toFixed(2)}C80,${a.toFixed(2)} 90,${b.toFixed(2)} ${to},${b.toFixed(2)}`,
      fill: 'none',
      stroke: muted,
      'stroke-opacity': 0.6,
    });
  }
}
