import { scaleLinear } from 'd3-scale';
import { formatNumber, formatShare } from '#src/lib/text/format.ts';
import type { Lang, Subject } from '#src/model.ts';
import { ink, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, levelLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey, shapeSample } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import { isRounding, kinds, valueOf, valueText, yearTip } from './organisation-rows.ts';
import type { OrganisationKind, OrganisationRows, OrganisationView } from './organisation-rows.ts';
import { drawShape } from '../draw/shapes.ts';
import { spread } from '../draw/spread.ts';
import { widest, wrap } from '#src/lib/text/text-width.ts';

interface Plane {
  svg: Element;
  x(year: number): number;
  y(value: number): number;
  right: number;
  top: number;
  bottom: number;
  frame: Frame;
  rows: OrganisationRows;
  lang: Lang;
}

const ceilings: Record<OrganisationView, (top: number) => [number, number]> = {
  levels: (top) => [0, top * 1.04],
  growth: (top) => [0, top * 1.05],
  index: (top) => [1, top * 1.03],
};

/** Draws the lines of all kinds in one view. */
export function drawLines(rows: OrganisationRows, frame: Frame, lang: Lang): SVGElement {
  const { view, of } = rows;
  const height = frame.narrow ? 400 : 420;
  const svg = drawing(frame, height);
  const years = rows.years.filter((year) =>
    kinds.some((kind) => of(kind, view, year) !== undefined),
  );
  const values = kinds.flatMap((kind) => years.map((year) => of(kind, view, year)?.value ?? 0));
  const top = frame.narrow ? 78 : 14;
  const bottom = height - 30;
  const y = scaleLinear(ceilings[view](Math.max(...values)), [bottom, top]);
  const ticks = y.ticks(frame.narrow ? 4 : 5);
  const tick = (value: number): string =>
    view === 'growth'
      ? formatShare(value, 0)
      : view === 'index'
        ? formatNumber(value, 1)
        : valueText(value, view, lang).replace('.0万', '万');
  const left = Math.ceil(widest(ticks.map(tick), frame.minor)) + 10;
  const figures = values.map((value) => valueText(value, view, lang));
  const right =
    frame.width - (frame.narrow ? Math.ceil(widest(figures, frame.text, true)) + 16 : 206);
  const span = [Number(years[0]?.key), Number(years.at(-1)?.key)];
  const plane: Plane = {
    svg,
    x: scaleLinear(span, [left + 6, right]),
    y,
    right,
    top,
    bottom,
    frame,
    rows,
    lang,
  };
  for (const value of ticks) {
    const at = y(value);
    const isBase = value === y.domain()[0];
    levelLine(svg, [left, right + 6], at, { stroke: isBase ? ink : rule });
    write(svg, tick(value), {
      x: left - 8,
      y: at,
      size: frame.minor,
      anchor: 'end',
      fill: muted,
      isTick: true,
    });
  }
  for (const [index, { key }] of years.entries()) {
    if (frame.narrow && (years.length - 1 - index) % 2 === 1) continue;
    write(svg, key, {
      x: plane.x(Number(key)),
      y: bottom + 17,
      size: frame.minor,
      anchor: 'middle',
      fill: muted,
      isTick: true,
    });
  }
  for (const kind of [...kinds].reverse()) drawLine(plane, kind, years);
  writeEnds(plane, years);
  if (frame.narrow) writeKey(plane);
  return svg;
}

function drawLine(plane: Plane, kind: OrganisationKind, years: readonly Subject[]): void {
  const { svg, x, y, rows, lang } = plane;
  const { view, of } = rows;
  const points = years.flatMap((year) => {
    const found = of(kind, view, year);
    return found === undefined
      ? []
      : [{ year, at: [x(Number(year.key)), y(found.value)] as const }];
  });
  append(svg, 'path', {
    d: `M${points.map(({ at: [px, py] }) => `${px.toFixed(2)},${py.toFixed(2)}`).join('L')}`,
    fill: 'none',
    stroke: kind.colour,
    'stroke-width': kind.total ? 2.5 : 2,
    'stroke-dasharray': kind.total && view !== 'levels' ? '5 3' : undefined,
  });
  for (const { year, at } of points) {
    const shape = drawShape(svg, kind.shape, at, kind.total ? 4.5 : 4.2, {
      fill: kind.colour,
      stroke: paper,
      'stroke-width': 1.2,
    });
    mark(shape, {
      key: year.key,
      path: year.path,
      tip: yearTip(rows, year, lang),
    });
  }
}

/** The last values beside their lines, in the wide form with the names; in levels also the printed total. */
function writeEnds(plane: Plane, years: readonly Subject[]): void {
  const { svg, y, right, frame, lang, top, bottom } = plane;
  const { view, of, labelOf, printed } = plane.rows;
  const last = years.at(-1);
  if (last === undefined) return;
  const ends = kinds.flatMap((kind) => {
    const found = of(kind, view, last);
    if (found === undefined) return [];
    const text = valueOf(found, view, lang).text;
    const room = frame.width - right - 14;
    const lines = frame.narrow
      ? [text]
      : wrap(`${labelOf(kind)[lang]} ${text}`, room, frame.text, true);
    const noted = printed !== undefined && kind.total && view === 'levels' && !frame.narrow;
    const note = noted ? wrap(printedNote(plane, { full: true }), room, frame.minor) : [];
    return [{ kind, lines, note, y: y(found.value) }];
  });
  const leading = frame.text * 1.25;
  const sized = ends.map((end) => ({
    y: end.y,
    height: (end.lines.length + end.note.length) * leading + 4,
  }));
  const middles = spread(sized, top - 12, bottom + 8);
  for (const [index, { kind, lines, note }] of ends.entries()) {
    const first = (middles[index] ?? 0) - ((lines.length + note.length - 1) * leading) / 2;
    const how = { x: right + 14, leading };
    write(svg, lines, {
      ...how,
      y: first,
      size: frame.text,
      bold: true,
      fill: kind.colour,
      key: last.key,
    });
    write(svg, note, {
      ...how,
      y: first + lines.length * leading,
      size: frame.minor,
      fill: muted,
      key: printed?.key ?? last.key,
    });
  }
  if (view !== 'levels' || printed === undefined) return;
  const at = [right, y(printed.value)] as const;
  drawShape(svg, 'diamond', at, 5.5, { fill: 'none', stroke: ink, 'stroke-width': 1.4 });
  if (!frame.narrow) return;
  write(svg, printedNote(plane, { full: false }), {
    x: right - 4,
    y: at[1] - 14,
    size: frame.minor,
    anchor: 'end',
    fill: muted,
    halo: paper,
    key: printed.key,
  });
}

/** What the text prints beside the sum; in full with what explains the difference. Empty where it prints nothing. */
function printedNote({ rows, lang }: Plane, { full }: { full: boolean }): string {
  const { printed, view } = rows;
  if (printed === undefined) return '';
  const { text } = valueOf(printed, view, lang);
  const why =
    full && isRounding(rows) ? { zh: '，差在舍入之内', en: '; within rounding' }[lang] : '';
  return `${{ zh: '◇ 正文印', en: '◇ printed ' }[lang]}${text}${why}`;
}

/** Names of the lines above a narrow drawing, where no room is left beside them. */
function writeKey({ svg, rows, frame, lang }: Plane): void {
  const items = kinds.map((kind) => ({
    label: rows.labelOf(kind)[lang],
    key: rows.last.key,
    sample: shapeSample(kind.shape, 4.5, { fill: kind.colour }),
  }));
  const widthOf = (side: number): number =>
    12 +
    Math.ceil(
      widest(
        items.filter((_, index) => index % 2 === side).map(({ label }) => label),
        frame.minor,
      ),
    );
  const second = 6 + widthOf(0) + 18;
  // Names that are too long for two columns stand below one another.
  const columns = second + widthOf(1) <= frame.width ? [6, second] : [6];
  const place = { x: 6, y: 9, size: frame.minor, indent: 12, leading: 21 };
  drawKey(svg, setKey(items, { ...place, columns }));
}
