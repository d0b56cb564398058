import type { Lang } from '#src/model.ts';
import type { ArrangementRows, PlacedBox } from './arrangement-rows.ts';
import { accent, ink, muted, paper, wash } from '../draw/colours.ts';
import { drawArrow, drawBox, setWords } from '../draw/diagram.ts';
import type { Rect } from '../draw/diagram.ts';
import { append, drawing, endAt, levelLine, write } from '../draw/elements.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { drawShape } from '../draw/shapes.ts';
import { wrap } from '#src/lib/text/text-width.ts';

/** What the panels of one drawing share. */
interface Panel {
  svg: Element;
  frame: Frame;
  lang: Lang;
  left: number;
  width: number;
}

const between = 16;
const arrowRoom = 34;

const boxStyles: Record<'gone' | 'outside' | 'plain', SvgAttributes> = {
  gone: { fill: 'none', stroke: accent, 'stroke-dasharray': '4 3' },
  outside: { fill: paper, stroke: muted, 'stroke-dasharray': '3 3' },
  plain: { stroke: ink },
};

function placeRow(panel: Panel, row: readonly PlacedBox[], top: number): Map<string, Rect> {
  const width = (panel.width - between * (row.length - 1)) / row.length;
  const own = row.length === 1 ? Math.min(width, 190) : width;
  const height = Math.max(...row.map((box) => setWords(box.words, own, panel.frame).height));
  const first = panel.left + (row.length === 1 ? (panel.width - own) / 2 : 0);
  return new Map(
    row.map((box, index) => [
      box.id,
      { x: first + index * (own + between), y: top, width: own, height },
    ]),
  );
}

function drawOne({ svg, frame }: Panel, box: PlacedBox, rect: Rect): void {
  const shape = drawBox(svg, rect, box.words, frame, boxStyles[box.look ?? 'plain']);
  if (box.datum !== undefined) mark(shape, box.datum);
  if (box.look !== 'gone') return;
  const [x, y] = [rect.x + rect.width - 20, rect.y + rect.height / 2];
  append(svg, 'path', {
    d: `M${(x - 7).toFixed(2)},${(y - 7).toFixed(2)}l14,14M${(x + 7).toFixed(2)},${(y - 7).toFixed(2)}l-14,14`,
    fill: 'none',
    stroke: accent,
    'stroke-width': 2.5,
  });
}

/** Two boxes that cover each other; what they share is named in the middle. */
function drawShared(panel: Panel, arrangement: ArrangementRows, top: number): number {
  const { svg, lang, frame, left, width } = panel;
  const { shared, rows } = arrangement;
  if (shared === undefined) return top;
  const [one, other] = rows[0] ?? [];
  const common = width * 0.41;
  const own = (width + common) / 2;
  const middle = left + width / 2;
  const lines = wrap(shared.words[lang], common - 16, frame.minor, true);
  const height = Math.max(76, lines.length * 17 + 36);
  for (const [index, box] of [one, other].entries()) {
    if (box === undefined) continue;
    const x = index === 0 ? left : left + width - own;
    append(svg, 'rect', { x, y: top, width: own, height, rx: 3, fill: wash, stroke: ink });
    const at = index === 0 ? left + 9 : left + width - 9;
    const anchor = index === 0 ? 'start' : 'end';
    const words = wrap(box.words.name, (width - common) / 2 - 14, frame.minor, true);
    write(svg, words, { x: at, y: top + 18, size: frame.minor, bold: true, anchor });
  }
  const shape = append(svg, 'rect', {
    x: middle - common / 2,
    y: top,
    width: common,
    height,
    fill: accent,
    'fill-opacity': 0.16,
    stroke: accent,
    'stroke-dasharray': '4 3',
  });
  mark(shape, shared.datum);
  const how = { x: middle, size: frame.minor, bold: true, anchor: 'middle', leading: 17 } as const;
  write(svg, lines, { ...how, y: top + height / 2 - ((lines.length - 1) * 17) / 2 });
  return top + height;
}

/** Draws boxes and arrows; returns where they end. */
function drawBoxes(panel: Panel, arrangement: ArrangementRows, top: number): number {
  const { svg, lang } = panel;
  if (arrangement.shared !== undefined) return drawShared(panel, arrangement, top);
  const rects = new Map<string, Rect>();
  let y = top;
  const gap = arrangement.arrows.length > 0 ? arrowRoom : between;
  for (const row of arrangement.rows) {
    const placed = placeRow(panel, row, y);
    for (const [id, rect] of placed) rects.set(id, rect);
    y += Math.max(...[...placed.values()].map(({ height }) => height)) + gap;
  }
  for (const { from, to, label, weak } of arrangement.arrows) {
    const [a, b] = [rects.get(from), rects.get(to)];
    if (a === undefined || b === undefined) continue;
    const x = b.x + b.width / 2;
    const start = Math.min(Math.max(x, a.x + 12), a.x + a.width - 12);
    const look = weak ? { stroke: muted, 'stroke-dasharray': '3 3' } : { stroke: ink };
    drawArrow(
      svg,
      [
        [start, a.y + a.height + 2],
        [x, b.y - 2],
      ],
      look,
    );
    const side = start > x ? -1 : 1;
    const how = {
      size: panel.frame.minor,
      fill: muted,
      y: a.y + a.height + arrowRoom / 2,
    } as const;
    const anchor = side < 0 ? 'end' : 'start';
    write(svg, label[lang], { ...how, x: (start + x) / 2 + side * 14, anchor });
  }
  for (const box of arrangement.rows.flat()) {
    const rect = rects.get(box.id);
    if (rect !== undefined) drawOne(panel, box, rect);
  }
  return y - gap;
}

/** Where a panel’s boxes begin, below its title and its source. */
function headHeight(
  { width, frame }: Panel,
  { source }: ArrangementRows,
): { lines: string[]; height: number } {
  const lines = wrap(source, width, frame.minor);
  return { lines, height: 24 + lines.length * 16 + 12 };
}

/** Draws one arrangement from `top` on, with what its source says of it; returns where it ends. */
function drawPanel(panel: Panel, arrangement: ArrangementRows, top: number): number {
  const { svg, frame, lang, left, width } = panel;
  levelLine(svg, [left, left + width], top, { stroke: ink });
  const heading = { x: left, y: top + 16, size: frame.text, bold: true } as const;
  write(svg, arrangement.title[lang], heading);
  const head = headHeight(panel, arrangement);
  const { cite: key } = arrangement;
  write(svg, head.lines, {
    x: left,
    y: top + 35,
    size: frame.minor,
    fill: muted,
    leading: 16,
    key,
  });
  const end = drawBoxes(panel, arrangement, top + head.height + 6);
  const { datum, text, stance } = arrangement.verdict;
  let y = end + 22;
  if (stance !== undefined) {
    const symbol = drawShape(svg, stance.shape, [left + 6, y], 5, stance.fill);
    mark(symbol, datum);
    write(svg, stance.label[lang], { x: left + 18, y, size: frame.minor, bold: true });
    y += 20;
  }
  // Browsers that place letters on whole pixels set small text a little wider.
  const lines = wrap(text, width * 0.96, frame.minor);
  const said = { size: frame.minor, leading: frame.minor * 1.45, key: datum.key };
  write(svg, lines, { ...said, x: left, y });
  return y + lines.length * frame.minor * 1.45 + 6;
}

/** Draws the arrangements side by side, or below one another where it is narrow. */
export function drawArrangements(
  panels: readonly ArrangementRows[],
  frame: Frame,
  lang: Lang,
): SVGElement {
  const svg = drawing(frame);
  const columns = frame.narrow ? 1 : 2;
  const gap = 34;
  const width = (frame.width - gap * (columns - 1)) / columns;
  let top = 1;
  for (let row = 0; row * columns < panels.length; row += 1) {
    const ends = panels
      .slice(row * columns, (row + 1) * columns)
      .map((panel, column) =>
        drawPanel({ svg, frame, lang, left: column * (width + gap), width }, panel, top),
      );
    top = Math.max(...ends) + 22;
  }
  return endAt(svg, top - 22);
}
