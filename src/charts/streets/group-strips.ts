import type { Lang } from '#src/model.ts';
import { accent, ink, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, endAt, levelLine, uprightLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import type { GroupRows } from './group-rows.ts';

const names = 86;
const rowHeight = 54;

/** A table with a strip in every cell: all streets as strokes, the member as a dot. */
function drawWide(svg: Element, rows: GroupRows, frame: Frame, lang: Lang): number {
  const { members, measured: all } = rows;
  const pitch = (frame.width - names) / all.length;
  const heads = all.map(({ label }) => wrap(label[lang], pitch - 12, frame.minor));
  const head = Math.max(...heads.map((lines) => lines.length)) * frame.minor * 1.25 + 12;
  for (const [column, measured] of all.entries()) {
    const left = names + column * pitch;
    const lines = heads[column] ?? [];
    write(svg, lines, {
      x: left,
      y: 9,
      size: frame.minor,
      fill: muted,
      leading: frame.minor * 1.25,
    });
    const { at } = measured;
    for (const [row, street] of members.entries()) {
      const y = head + row * rowHeight;
      const how = { x: left, y: y + 17, size: frame.text, bold: true } as const;
      const { key } = street;
      const own = measured.value(street);
      if (own === undefined) continue;
      write(svg, measured.text(own).text, { ...how, key });
      const x = (share: number): number => left + 4 + share * (pitch - 24);
      for (const other of at.values()) {
        const look = { stroke: muted, 'stroke-opacity': 0.45 };
        uprightLine(svg, x(other.at), [y + 31, y + 43], look);
      }
      const dot = append(svg, 'circle', {
        cx: x(at.get(street.key)?.at ?? 0),
        cy: y + 37,
        r: 5,
        fill: accent,
        stroke: paper,
        'stroke-width': 1.5,
      });
      mark(dot, street);
    }
  }
  for (const [row, street] of members.entries()) {
    const y = head + row * rowHeight;
    levelLine(svg, [0, frame.width], y, { stroke: row === 0 ? ink : rule });
    write(svg, street.label, { x: 0, y: y + 17, size: frame.text, bold: true });
  }
  return head + members.length * rowHeight;
}

/** How many members stand side by side in the narrow form. */
const abreast = 5;

/** Measures below one another, members side by side; the darker a cell, the higher among all streets. */
function drawNarrow(svg: Element, rows: GroupRows, frame: Frame, lang: Lang): number {
  let y = 0;
  for (let first = 0; first < rows.members.length; first += abreast) {
    const members = rows.members.slice(first, first + abreast);
    y = drawAbreast(svg, { ...rows, members }, y, frame, lang);
  }
  const note = {
    zh: '颜色越深，在全部街道中越靠前',
    en: 'The darker, the higher among all subdistricts',
  }[lang];
  write(svg, note, { x: 0, y: y + 6, size: frame.minor, fill: muted });
  return y + 16;
}

/** Some members side by side, from `top`; returns where they end. */
function drawAbreast(
  svg: Element,
  { members, measured: all }: GroupRows,
  top: number,
  frame: Frame,
  lang: Lang,
): number {
  const pitch = frame.width / members.length;
  const middle = (column: number): number => (column + 0.5) * pitch;
  for (const [column, street] of members.entries()) {
    const how = { x: middle(column), y: top + 9, size: frame.minor, anchor: 'middle' } as const;
    write(svg, street.label, { ...how, bold: true });
  }
  let y = top + 26;
  for (const measured of all) {
    levelLine(svg, [0, frame.width], y, { stroke: rule });
    write(svg, measured.label[lang], { x: 0, y: y + 13, size: frame.minor, fill: muted });
    const { at } = measured;
    for (const [column, street] of members.entries()) {
      const own = measured.value(street);
      if (own === undefined) continue;
      const cell = append(svg, 'rect', {
        x: column * pitch + 1.5,
        y: y + 24,
        width: pitch - 3,
        height: 26,
        rx: 2,
        fill: accent,
        'fill-opacity': Number((0.06 + 0.4 * (at.get(street.key)?.above ?? 0)).toFixed(2)),
      });
      mark(cell, street);
      const { text } = measured.text(own);
      const how = { x: middle(column), y: y + 37, size: frame.minor, anchor: 'middle' } as const;
      write(svg, text, { ...how, key: street.key });
    }
    y += 58;
  }
  return y;
}

/** Draws the members among all streets, measure by measure. */
export function drawGroup(rows: GroupRows, frame: Frame, lang: Lang): SVGElement {
  const svg = drawing(frame);
  return endAt(svg, (frame.narrow ? drawNarrow : drawWide)(svg, rows, frame, lang));
}
