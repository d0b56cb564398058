import type { Code, Lang } from '#src/model.ts';
import { listOff } from './audit-list.ts';
import type { AuditRows } from './audit-rows.ts';
import { accent, bar, ink, muted, paper } from '../draw/colours.ts';
import { append, drawing, endAt, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import { whole } from '../text/words.ts';
import { textWidth, wrap } from '#src/lib/text/text-width.ts';

const fills: Readonly<Record<string, string>> = { rounding: paper, disagrees: accent };

/** A square: plain, dashed, or red with a cross, so that colour is not needed. */
function drawSquare(
  parent: Element,
  { id: verdict }: Code,
  x: number,
  y: number,
  side: number,
): Element {
  const group = append(parent, 'g');
  append(group, 'rect', {
    x,
    y,
    width: side,
    height: side,
    rx: 2,
    fill: fills[verdict] ?? bar,
    stroke: verdict === 'rounding' ? ink : undefined,
    'stroke-dasharray': verdict === 'rounding' ? '3 2' : undefined,
  });
  if (verdict === 'disagrees') {
    const [a, b] = [side * 0.28, side * 0.72];
    append(group, 'path', {
      d: `M${[x + a, y + a].join()}L${[x + b, y + b].join()}M${[x + b, y + a].join()}L${[x + a, y + b].join()}`,
      fill: 'none',
      stroke: paper,
      'stroke-width': 1.8,
    });
  }
  return group;
}

function writeKey(svg: Element, verdicts: readonly Code[], frame: Frame, lang: Lang): number {
  const items = verdicts.map((verdict) => ({
    label: verdict.label[lang],
    sample(parent: Element, x: number, y: number) {
      drawSquare(parent, verdict, x, y - 7, 14);
    },
  }));
  const lines = { leading: 22, width: frame.width };
  const key = setKey(items, { x: 0, y: 10, size: frame.minor, indent: 20, ...lines });
  return drawKey(svg, key) + 27;
}

/** Draws every rechecked reading as a square, source by source, and lists those that disagree. */
export function drawSquares(
  { readings: rows, sources, verdicts, ofSource }: AuditRows,
  frame: Frame,
  lang: Lang,
): SVGElement {
  const svg = drawing(frame);
  const pitch = frame.narrow ? 19 : 22;
  const left = frame.narrow ? 0 : 240;
  const columns = Math.floor((frame.width - left) / pitch);
  let y = writeKey(svg, verdicts, frame, lang);
  for (const source of sources) {
    const own = rows
      .filter(({ subject }) => subject.parent === source.key)
      .sort((a, b) => a.verdict.order - b.verdict.order);
    const count = ofSource(source.key);
    if (count === undefined) continue;
    const heading = wrap(
      source.name[lang],
      (frame.narrow ? frame.width : left) - 50,
      frame.text,
      true,
    );
    const leading = frame.text * 1.35;
    write(svg, heading, { x: 0, y: y + pitch / 2 - 1, size: frame.text, bold: true, leading });
    const width = textWidth(heading.at(-1) ?? '', frame.text, true);
    const last = y + pitch / 2 - 1 + (heading.length - 1) * leading;
    const beside = { x: width + 10, y: last, size: frame.text, fill: muted, key: source.key };
    write(svg, whole(count).text, beside);
    if (frame.narrow) y += heading.length * leading + 6;
    for (const [index, row] of own.entries()) {
      const [column, line] = [index % columns, Math.floor(index / columns)];
      const side = pitch - 4;
      mark(drawSquare(svg, row.verdict, left + column * pitch, y + line * pitch, side), row);
    }
    const squares = Math.ceil(own.length / columns) * pitch;
    y += (frame.narrow ? squares : Math.max(squares, heading.length * leading)) + 16;
  }
  const off = rows.filter(({ verdict }) => verdict.id === 'disagrees');
  const entries = off.map((row) => ({ row, lead: '×' }));
  return endAt(svg, listOff({ svg, frame, lang, top: y + 4 }, entries));
}
