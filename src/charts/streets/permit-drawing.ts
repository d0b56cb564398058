import { scaleLinear } from 'd3-scale';
import type { Lang } from '#src/model.ts';
import { drawBar } from '../draw/bars.ts';
import { accent, bar, ink, muted, rule } from '../draw/colours.ts';
import { drawing, levelLine, uprightLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { widest } from '#src/lib/text-width.ts';
import { signed, whole } from '../text/words.ts';
import type { PermitRow, PermitRows } from './permit-rows.ts';

/** How the difference of a row comes about, in the printed numbers. */
function sumText(row: PermitRow): string {
  return `${whole(row.withPermit)} + ${whole(row.without)} − ${whole(row.migrants)}`;
}

interface PermitLayout {
  rowHeight: number;
  /** Where bars may be drawn. */
  left: number;
  right: number;
  height: number;
}

const totalGap = 18;
const head = 26;

function layoutOf(rows: readonly PermitRow[], frame: Frame): PermitLayout {
  const names = widest(
    rows.map((row) => row.label),
    frame.text,
    true,
  );
  const rowHeight = frame.narrow ? 44 : 28;
  const sums = widest(rows.map(sumText), frame.minor);
  return {
    rowHeight,
    left: frame.narrow ? 0 : Math.ceil(names) + 10,
    right: frame.width - (frame.narrow ? 0 : Math.ceil(sums) + 12),
    height: head + rows.length * rowHeight + totalGap + 4,
  };
}

/** Draws one bar a row that does not add up, and one for the printed total. */
export function drawGaps({ off, total }: PermitRows, frame: Frame, lang: Lang): SVGElement {
  const rows = total === undefined ? off : [...off, total];
  const layout = layoutOf(rows, frame);
  const svg = drawing(frame, layout.height);
  const values =
    widest(
      rows.map((row) => signed(row.gap)),
      frame.text,
      true,
    ) + 8;
  const gaps = rows.map((row) => row.gap.value);
  const negative = Math.min(0, ...gaps);
  const x = scaleLinear(
    [negative, Math.max(0, ...gaps)],
    [layout.left + (negative < 0 ? values : 0), layout.right - values],
  );
  const heading = {
    zh: '已办 ＋ 未办 − 表中合计',
    en: 'with + without − printed total',
  }[lang];
  write(svg, heading, { x: frame.width, y: 8, size: frame.minor, anchor: 'end', fill: muted });
  for (const [index, row] of rows.entries()) {
    const isTotal = row === total;
    const top = head + index * layout.rowHeight + (isTotal ? totalGap : 0);
    if (isTotal) {
      const y = top - totalGap / 2;
      levelLine(svg, [0, frame.width], y, { stroke: rule });
    }
    drawRow(svg, row, isTotal, { top, x, frame, layout });
  }
  const bottom = head + off.length * layout.rowHeight;
  if (!frame.narrow) {
    uprightLine(svg, x(0), [head - 2, bottom], { stroke: ink });
  }
  return svg;
}

interface RowPlace {
  top: number;
  x: (value: number) => number;
  frame: Frame;
  layout: PermitLayout;
}

function drawRow(svg: Element, row: PermitRow, isTotal: boolean, place: RowPlace): void {
  const { top, x, frame, layout } = place;
  const nameY = frame.narrow ? top + 10 : top + layout.rowHeight / 2;
  const barY = frame.narrow ? top + 30 : nameY;
  const thickness = frame.narrow ? 14 : 16;
  const [from, to] = [x(Math.min(0, row.gap.value)), x(Math.max(0, row.gap.value))];
  const shape = drawBar(svg, [from, to], barY, thickness, {
    fill: isTotal ? bar : accent,
    stroke: isTotal ? ink : undefined,
  });
  mark(shape, row);
  const name = frame.narrow
    ? ({ x: 0, anchor: 'start' } as const)
    : ({ x: layout.left - 10, anchor: 'end' } as const);
  write(svg, row.label, { ...name, y: nameY, size: frame.text, bold: isTotal });
  const end = row.gap.value < 0 ? { x: from - 6, anchor: 'end' as const } : { x: to + 6 };
  write(svg, signed(row.gap), { ...end, y: barY, size: frame.text, bold: true });
  const sum = { x: frame.width, y: nameY, size: frame.minor, fill: muted };
  write(svg, sumText(row), { ...sum, anchor: 'end' });
}
