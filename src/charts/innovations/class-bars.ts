import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatShare } from '#src/lib/format.ts';
import type { Lang } from '#src/model.ts';
import { drawBar, writeName } from '../draw/bars.ts';
import { accent, bar, ink, muted, paper, rule, themeColour } from '../draw/colours.ts';
import { append, drawing, drawSwatch, uprightLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { widest } from '#src/lib/text-width.ts';
import { percent } from '../text/words.ts';
import type { ClassRows, ComparedClass } from './class-rows.ts';

/** The figures beside a bar: one when they agree, both when they do not. */
function figures(row: ComparedClass, lang: Lang): string[] {
  if (!row.differs || row.printed === undefined) return [percent(row.share)];
  const [ours, theirs] = [percent(row.share), percent(row.printed)];
  return {
    zh: [`复算${ours}`, `原表${theirs}`],
    en: [`by cases ${ours}`, `printed ${theirs}`],
  }[lang];
}

interface ClassRowLayout {
  x: (share: number) => number;
  y: number;
  frame: Frame;
  lang: Lang;
}

function drawRow(svg: Element, row: ComparedClass, place: ClassRowLayout): void {
  const { x, y, frame } = place;
  const group = append(svg, 'g');
  drawBar(group, [x(0), x(row.share.value)], y, 14, { fill: row.differs ? accent : bar });
  if (row.printed !== undefined) {
    const look = { stroke: ink, 'stroke-width': 2 };
    uprightLine(group, x(row.printed.value), [y - 10, y + 10], look);
  }
  mark(group, row);
  writeName(svg, { label: row.label, bold: row.differs }, x(0) - 8, y, frame);
  writeFigures(svg, row, place);
}

/** Both figures of a differing row stand in two lines beside its bar, or below it where it is narrow. */
function writeFigures(
  svg: Element,
  row: ComparedClass,
  { x, y, frame, lang }: ClassRowLayout,
): void {
  const lines = figures(row, lang);
  if (frame.narrow && row.differs) {
    const text = lines.join(punctuation(lang).comma);
    const how = { size: frame.minor, bold: true, fill: accent, halo: paper } as const;
    write(svg, text, { ...how, anchor: 'end', x: frame.width, y: y + 21 });
    return;
  }
  const leading = frame.minor * 1.3;
  write(svg, lines, {
    x: Math.max(x(row.share.value), x(row.printed?.value ?? 0)) + 8,
    y: y - ((lines.length - 1) * leading) / 2,
    size: frame.minor,
    bold: row.differs,
    leading,
    ...(row.differs ? { fill: accent } : {}),
  });
}

/** Room that figures need to the right of the bars. */
function figuresWidth(rows: readonly ComparedClass[], frame: Frame, lang: Lang): number {
  const texts = rows.flatMap((row) => (frame.narrow && row.differs ? [] : figures(row, lang)));
  return Math.ceil(widest(texts, frame.minor, true)) + 10;
}

const headingHeight = 28;

/** Height of a row above and below the middle of its bar. */
function rowHeight(row: ComparedClass, frame: Frame): [above: number, below: number] {
  if (!row.differs) return [12.5, 12.5];
  return frame.narrow ? [12.5, 33] : [19, 19];
}

/** Draws one bar a class under the heading of its theme, with a tick for the printed percentage. */
export function drawClasses(
  { groups, classes: rows }: ClassRows,
  frame: Frame,
  lang: Lang,
): SVGElement {
  const values = rows.flatMap(({ share, printed }) => [share.value, printed?.value ?? 0]);
  const left =
    Math.ceil(
      widest(
        rows.map((row) => row.label),
        frame.text,
        true,
      ),
    ) + 8;
  const right = figuresWidth(rows, frame, lang);
  const x = scaleLinear([0, Math.max(...values)], [left, frame.width - right]);
  const height =
    26 + groups.length * headingHeight + sum(rows, (row) => sum(rowHeight(row, frame)));
  const svg = drawing(frame, height);
  for (const share of x.ticks(frame.narrow ? 2 : 6)) {
    uprightLine(svg, x(share), [20, height], { stroke: rule });
    const text = { x: x(share), y: 9, size: frame.minor, anchor: 'middle', fill: muted } as const;
    write(svg, formatShare(share, 0), text);
  }
  let y = 22;
  for (const { theme, rows: members } of groups) {
    drawSwatch(svg, 0, y + 15, { fill: themeColour(theme.subject.key) });
    const heading = theme.subject.name[lang];
    write(svg, heading, { x: 18, y: y + 15, size: frame.text, bold: true, halo: paper });
    y += headingHeight;
    const to = y + sum(members, (row) => sum(rowHeight(row, frame)));
    uprightLine(svg, left, [y, to], { stroke: ink });
    for (const row of members) {
      const [above, below] = rowHeight(row, frame);
      drawRow(svg, row, { x, y: y + above, frame, lang });
      y += above + below;
    }
  }
  return svg;
}
