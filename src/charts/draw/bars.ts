import { ink, muted } from './colours.ts';
import { write } from './elements.ts';
import type { Frame } from './frame.ts';
import { widest } from '#src/lib/text/text-width.ts';
import type { Said } from '#src/model.ts';

/** Rows of equal height below `top`. */
export interface BarRows {
  top: number;
  pitch: number;
}

/** The middle of the row at `index`. */
export function middle(rows: BarRows, index: number): number {
  return rows.top + (index + 0.5) * rows.pitch;
}

/** Writes the name of a row, ending at `right`. */
export function writeName(
  svg: Element,
  { label, bold = false }: { label: string; bold?: boolean },
  right: number,
  y: number,
  frame: Frame,
): void {
  write(svg, label, { x: right, y, size: frame.text, bold, anchor: 'end' });
}

/** Where a bar from 0 to a value ends: at least one unit of the drawing away, which stands for `unit`. */
export function barEnd(value: number, unit: number): number {
  return value < 0 ? Math.min(value, -unit) : Math.max(value, unit);
}

/** A column of figures to the right of bars. */
export interface TextColumn {
  head: string;
  texts: readonly Said[];
}

const between = 14;

/** The width that a column takes, with the space before it. */
export function columnWidth(column: TextColumn, frame: Frame): number {
  return (
    Math.ceil(widest([column.head, ...column.texts.map(({ text }) => text)], frame.minor)) + between
  );
}

/** Writes columns of figures side by side from `left` on, their heads above the first row. */
export function writeColumns(
  svg: Element,
  columns: readonly TextColumn[],
  left: number,
  rows: BarRows,
  frame: Frame,
): void {
  let x = left;
  for (const column of columns) {
    x += columnWidth(column, frame);
    const how = { x, size: frame.minor, anchor: 'end' } as const;
    write(svg, column.head, { ...how, y: rows.top - 12, fill: muted });
    for (const [index, { text, observation }] of column.texts.entries()) {
      const { key } = observation;
      write(svg, text, { ...how, y: middle(rows, index), fill: ink, key });
    }
  }
}
