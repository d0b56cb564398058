import { append, write } from './elements.ts';
import type { SvgAttributes } from './elements.ts';
import { drawShape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { textWidth } from '#src/lib/text/text-width.ts';

/** One entry of a key: a sample of a mark, and what the mark means. */
export interface KeyItem {
  label: string;
  /** Key of the subject that the label names. */
  key?: string;
  /** Whether the label names a part of a scale. */
  isTick?: boolean;
  /** Draws the sample at `x`; `y` is the middle of the line. */
  sample(parent: Element, x: number, y: number): void;
}

/** How a key is set. */
export interface KeyLayout {
  /** Where the first sample stands: its left edge, or its middle where it is a shape. */
  x: number;
  /** The middle of the first line. */
  y: number;
  /** Font size. */
  size: number;
  /** From a sample to its label. */
  indent: number;
  /** From the end of a label to the next sample. */
  between?: number;
  /** From the middle of a line to that of the next. */
  leading?: number;
  /** Where lines end; without it there is one line. */
  width?: number;
  /** Columns in which the samples stand, instead of one behind the other. */
  columns?: readonly number[];
}

interface PlacedItem extends KeyItem {
  x: number;
  y: number;
}

/** A key whose entries have their places. */
export interface Key {
  items: readonly PlacedItem[];
  /** The middle of the last line. */
  last: number;
  /** Where a further sample would stand on the last line. */
  end: number;
  layout: KeyLayout;
}

/** Sets a key in as many lines as it needs, in the order given. */
export function setKey(items: readonly KeyItem[], layout: KeyLayout): Key {
  const { columns, leading = 0 } = layout;
  const placed =
    columns === undefined
      ? setInLines(items, layout)
      : items.map((item, index) => ({
          ...item,
          x: columns[index % columns.length] ?? 0,
          y: layout.y + Math.floor(index / columns.length) * leading,
        }));
  const last = placed.at(-1);
  const end = last === undefined ? layout.x : last.x + advance(last, layout);
  return { items: placed, last: last?.y ?? layout.y, end, layout };
}

/** From a sample to the end of its label, and on to the next sample. */
function advance({ label }: KeyItem, { size, indent, between = 18 }: KeyLayout): number {
  return indent + textWidth(label, size) + between;
}

function setInLines(items: readonly KeyItem[], layout: KeyLayout): PlacedItem[] {
  const { between = 18, leading = 0, width = Infinity } = layout;
  let [x, y] = [layout.x, layout.y];
  return items.map((item) => {
    const own = advance(item, layout);
    if (x > layout.x && x + own - between > width) [x, y] = [layout.x, y + leading];
    const placed = { ...item, x, y };
    x += own;
    return placed;
  });
}

/** Draws a key; returns the middle of its last line. */
export function drawKey(svg: Element, { items, last, layout }: Key): number {
  const { size, indent } = layout;
  for (const { label, key, isTick = false, sample, x, y } of items) {
    sample(svg, x, y);
    write(svg, label, { x: x + indent, y, size, isTick, ...(key === undefined ? {} : { key }) });
  }
  return last;
}

/** A shape as the sample of a key. */
export function shapeSample(shape: Shape, radius: number, look: SvgAttributes): KeyItem['sample'] {
  return (parent, x, y) => {
    drawShape(parent, shape, [x, y], radius, look);
  };
}

/** A short line as the sample of a key. */
export function lineSample(length: number, look: SvgAttributes): KeyItem['sample'] {
  return (parent, x, y) => {
    append(parent, 'line', { x1: x, x2: x + length, y1: y, y2: y, fill: 'none', ...look });
  };
}
