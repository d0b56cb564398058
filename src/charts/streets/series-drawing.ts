import { scaleLinear } from 'd3-scale';
import { formatDate, formatNumber, shareTicks } from '#src/lib/text/format.ts';
import { textWidth, widest } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { accent, bar, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, levelLine, uprightLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { spread } from '../draw/spread.ts';
import type { Segment, SeriesRows } from './series-rows.ts';

const height = 430;
/** Room for a line from the end of a line to its name, where that had to be moved. */
const leader = 12;
const [top, bottom] = [34, height - 16];

/** A date as a number of years, so that dates stand as far apart as they are. */
function years(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/** Draws a line for each street from date to date, named where the last one ends. */
export function drawSeries(rows: SeriesRows, frame: Frame, lang: Lang): SVGElement {
  const { segments, dates, followed } = rows;
  const svg = drawing(frame, height);
  const values = segments.flatMap(({ from, to }) => [from.observation.value, to.observation.value]);
  const y = scaleLinear([0, Math.max(...values)], [bottom, top]).nice(5);
  const ticks = y.ticks(5);
  const inShares = shareTicks(ticks);
  const ticksText = (value: number): string =>
    followed.id === 'outside-share' ? inShares(value) : formatNumber(value);
  const left = Math.ceil(widest(ticks.map(ticksText), frame.minor)) + 14;
  const named = rows.last.map((one) => `${one.label} ${followed.text(one.to.observation).text}`);
  const right = frame.width - Math.ceil(widest(named, frame.minor, true)) - 12 - leader;
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const x = scaleLinear([years(first), years(last)], [left + 8, right]);
  for (const tick of ticks) {
    levelLine(svg, [left, right], y(tick), { stroke: rule });
    write(svg, ticksText(tick), {
      x: left - 6,
      y: y(tick),
      size: frame.minor,
      fill: muted,
      anchor: 'end',
      isTick: true,
    });
  }
  for (const [index, date] of dates.entries()) {
    const at = x(years(date));
    uprightLine(svg, at, [top, bottom], { stroke: rule });
    if (index > 0 && index < dates.length - 1) continue;
    const said = formatDate(date, lang);
    // The last date stands above the end of the lines, or to its right where the first one is near.
    const isNear = index > 0 && textWidth(said, frame.minor) * 1.5 + 12 > right - left;
    const anchor = index === 0 || isNear ? 'start' : 'middle';
    write(svg, said, { x: at, y: 10, size: frame.minor, fill: muted, anchor });
  }
  const inOrder = [...segments].sort((a, b) => Number(a.grouped) - Number(b.grouped));
  for (const segment of inOrder) {
    const fill = segment.grouped ? accent : bar;
    const { from, to } = segment;
    const [x1, x2] = [x(years(from.asOf)), x(years(to.asOf))];
    const [y1, y2] = [y(from.observation.value), y(to.observation.value)];
    const group = append(svg, 'g', {});
    append(group, 'line', { x1, x2, y1, y2, stroke: fill, 'stroke-width': 2 });
    for (const [cx, cy] of [
      [x1, y1],
      [x2, y2],
    ])
      append(group, 'circle', { cx, cy, r: 4, fill, stroke: paper });
    mark(group, segment);
  }
  writeNames(svg, rows, y, right + 10, frame);
  return svg;
}

/**
 * Names the lines at their ends, moved apart where they end close together: all of them, or, where
 * there are more than there is room for, those of the group first, then the highest.
 */
function writeNames(
  svg: Element,
  { last, followed }: SeriesRows,
  y: (value: number) => number,
  x: number,
  frame: Frame,
): void {
  const line = frame.minor * 1.25;
  const at = ({ to }: Segment): number => y(to.observation.value);
  const named = [...last]
    .sort((a, b) => Number(b.grouped) - Number(a.grouped) || at(a) - at(b))
    .slice(0, Math.floor((height - top) / line));
  const middles = spread(
    named.map((segment) => ({ y: at(segment), height: line })),
    top - line / 2,
    height,
  );
  for (const [index, segment] of named.entries()) {
    const middle = middles[index] ?? at(segment);
    if (Math.abs(middle - at(segment)) > 1) {
      const d = `M${String(x - 5)},${at(segment).toFixed(1)}L${String(x + leader - 2)},${middle.toFixed(1)}`;
      append(svg, 'path', { d, stroke: muted, 'stroke-width': 0.8, fill: 'none' });
    }
    write(svg, `${segment.label} ${followed.text(segment.to.observation).text}`, {
      x: x + leader,
      y: middle,
      size: frame.minor,
      bold: segment.grouped,
      key: segment.key,
    });
  }
}
