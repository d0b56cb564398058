import { widest } from '#src/lib/text-width.ts';
import { ink, muted } from './colours.ts';
import { write } from './elements.ts';
import type { Frame } from './frame.ts';

/** Rows of equal height below `top`. */
export interface Rows {
  top: number;
  pitch: number;
}

/** The middle of the row at `index`. */
function middle(rows: Rows, index: number): number {
  return rows.top + (index + 0.5) * rows.pitch;
}

/** Writes the names of rows, ending at `right`. */
export function writeNames(
  svg: Element,
  names: readonly { label: string; bold: boolean }[],
  right: number,
  rows: Rows,
  frame: Frame,
): void {
  for (const [index, { label, bold }] of names.entries()) {
    const y = middle(rows, index);
    write(svg, label, { x: right, y, size: frame.text, bold, anchor: 'end' });
  }
}

/** A column of figures to the right of bars. */
export interface TextColumn {
  head: string;
  texts: readonly string[];
}

const between = 14;

/** The width that a column takes, with the space before it. */
export function columnWidth(column: TextColumn, frame: Frame): number {
  return Math.ceil(widest([column.head, ...column.texts], frame.minor)) + between;
}

/** Writes columns of figures side by side from `left` on, their heads above the first row. */
export function writeColumns(
  svg: Element,
  columns: readonly TextColumn[],
  left: number,
  rows: Rows,
  frame: Frame,
): void {
  let x = left;
  for (const column of columns) {
    x += columnWidth(column, frame);
    const how = { x, size: frame.minor, anchor: 'end' } as const;
    write(svg, column.head, { ...how, y: rows.top - 12, fill: muted });
    for (const [index, text] of column.texts.entries()) {
      write(svg, text, { ...how, y: middle(rows, index), fill: ink });
    }
  }
}
