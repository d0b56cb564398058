import { max } from 'd3-array';
import { say } from '#src/lib/text/say.ts';
import type { Lang } from '#src/model.ts';
import { bar, ink, muted, rule } from '../draw/colours.ts';
import { append, drawing, drawSwatch, endAt, levelLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import type { RegionRows, ThemeRow } from './region-cases.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import { namedSquare } from './waffle.ts';
import { markOf, whole } from '../text/words.ts';

/** Widths of the columns, sizes of the squares, and how many stand on a line. */
interface GridMeasures {
  names: number;
  region: number;
  pitch: number;
  perRegion: number;
  small: number;
  perRest: number;
  /** Height of a row's own heading line, where the name stands above its squares. */
  heading: number;
}

const wide: GridMeasures = {
  names: 152,
  region: 112,
  pitch: 23,
  perRegion: 4,
  small: 10.5,
  perRest: 21,
  heading: 0,
};
const narrow: GridMeasures = {
  names: 0,
  region: 78,
  pitch: 19,
  perRegion: 4,
  small: 9,
  perRest: 6,
  heading: 24,
};

interface GridLayout {
  svg: Element;
  frame: Frame;
  lang: Lang;
  layout: GridMeasures;
  /** Where the column of cases without a region begins. */
  rest: number;
}

function rowHeight(row: ThemeRow, layout: GridMeasures): number {
  const named = max(row.cells, ({ cases }) => Math.ceil(cases.length / layout.perRegion)) ?? 0;
  const rest = Math.ceil((row.rest?.value ?? 0) / layout.perRest);
  const least = layout.heading > 0 ? 34 : 46;
  return layout.heading + Math.max(least, named * layout.pitch + 14, rest * layout.small + 34);
}

/** The cases of a theme that the source does not name, as one mark: nothing tells them apart. */
function drawRest(place: GridLayout, row: ThemeRow, top: number): void {
  const { svg, frame, lang, layout, rest: left } = place;
  if (row.rest === undefined) return;
  const rest = whole(row.rest);
  const { key } = row.subject;
  const text = { zh: `${rest.text}例`, en: rest.text }[lang];
  write(svg, text, { x: left, y: top + 14, size: frame.minor, key });
  const group = append(svg, 'g', { fill: bar });
  for (let index = 0; index < row.rest.value; index += 1) {
    append(group, 'rect', {
      x: left + (index % layout.perRest) * layout.small,
      y: top + 26 + Math.floor(index / layout.perRest) * layout.small,
      width: layout.small - 2,
      height: layout.small - 2,
      rx: 1,
    });
  }
  const facts = {
    zh: [say`${rest}例没有在这个主题下点名，不知在哪个地区`],
    en: [say`${rest} cases not named under this theme; their region is not known`],
  };
  mark(group, markOf(row.subject, facts[lang], lang));
}

function drawRow(place: GridLayout, row: ThemeRow, y: number): void {
  const { svg, frame, lang, layout } = place;
  const room = layout.heading > 0 ? frame.width - 100 : layout.names - 30;
  const names = wrap(row.label, room, frame.text, true);
  drawSwatch(svg, 0, y + 14, { fill: row.colour });
  write(svg, names, { x: 18, y: y + 14, size: frame.text, bold: true });
  if (row.total !== undefined) {
    const total = whole(row.total).text;
    const text = { zh: `${total}例`, en: `${total} cases` }[lang];
    const { key } = row.subject;
    const at =
      layout.heading > 0
        ? ({ x: frame.width, y: y + 14, anchor: 'end' } as const)
        : { x: 18, y: y + 14 + names.length * frame.text * 1.3 };
    write(svg, text, { ...at, size: frame.minor, fill: muted, key });
  }
  for (const [index, { cases }] of row.cells.entries()) {
    for (const [slot, one] of cases.entries()) {
      const corner = {
        x: layout.names + index * layout.region + (slot % layout.perRegion) * layout.pitch,
        y: y + layout.heading + 7 + Math.floor(slot / layout.perRegion) * layout.pitch,
      };
      mark(namedSquare(svg, corner, layout.pitch, row.colour), one);
    }
  }
  drawRest(place, row, y + layout.heading);
}

/** What the source prints for each region, and how many of these cases it does not name. */
function writeTotals(place: GridLayout, { scope, regions, all }: RegionRows, top: number): number {
  const { svg, frame, lang, layout, rest } = place;
  levelLine(svg, [0, frame.width], top, { stroke: ink });
  const lines = [
    { text: { zh: '原文印出的总数', en: 'Total in print' }, of: 'printed', bold: true },
    { text: { zh: '其中没有点名', en: 'not named' }, of: 'unnamed', bold: false },
  ] as const;
  let y = top;
  for (const { text, of, bold } of lines) {
    const how = { size: frame.minor, bold } as const;
    const heading = layout.heading > 0;
    write(svg, text[lang], { ...how, x: 0, y: y + 15, ...(bold ? {} : { fill: muted }) });
    const line = y + (heading ? 33 : 15);
    for (const [index, region] of regions.entries()) {
      const x = layout.names + index * layout.region;
      const shown = region[of];
      if (shown === undefined) continue;
      write(svg, whole(shown).text, { ...how, x, y: line, key: region.subject.key });
    }
    const sum = { zh: '共', en: 'all ' }[lang] + whole(all[of]).text;
    write(svg, sum, { ...how, x: rest, y: line, key: scope });
    y += heading ? 42 : 22;
  }
  return y + 6;
}

/** Draws themes by regions with a square for every named case. */
export function drawGrid(rows: RegionRows, frame: Frame, lang: Lang): SVGElement {
  const { regions, grid } = rows;
  const layout = frame.narrow ? narrow : wide;
  const svg = drawing(frame);
  const rest = layout.names + regions.length * layout.region;
  const place: GridLayout = { svg, frame, lang, layout, rest };
  const label = { size: frame.minor, fill: muted, y: 9 } as const;
  for (const [index, region] of regions.entries()) {
    write(svg, region.subject.name[lang], { ...label, x: layout.names + index * layout.region });
  }
  const unknown = { zh: '未在此点名', en: frame.narrow ? 'Not named' : 'Not named here' }[lang];
  write(svg, unknown, { ...label, x: rest });
  let y = 22;
  for (const [index, row] of grid.entries()) {
    levelLine(svg, [0, frame.width], y, { stroke: index === 0 ? ink : rule });
    drawRow(place, row, y);
    y += rowHeight(row, layout);
  }
  return endAt(svg, writeTotals(place, rows, y));
}
