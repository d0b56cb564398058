import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import { formatNumber } from '#src/lib/format.ts';
import type { Lang } from '#src/model.ts';
import { accent, bar, ink, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, endAt, uprightLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { wrap } from '#src/lib/text-width.ts';
import type { TypeRow, TypeRows } from './type-rows.ts';
import { markOf, shortName, whole } from '../text/words.ts';

interface BarLayout {
  svg: Element;
  register: TypeRows['register'];
  lang: Lang;
  frame: Frame;
  /** Where the scale begins. */
  left: number;
  x: ScaleLinear<number, number>;
}

const gap = 16;

/** Draws one row a type. */
export function drawTypes({ types, register }: TypeRows, frame: Frame, lang: Lang): SVGElement {
  const sizes = types.flatMap(({ size, counts }) =>
    size !== undefined && counts?.id === 'persons' ? [size.value] : [],
  );
  const left = frame.narrow ? 22 : 316;
  const x = scaleLinear([0, Math.max(...sizes) * 1.04], [left, frame.width - 14]);
  const svg = drawing(frame);
  const place: BarLayout = { svg, register, lang, frame, left, x };
  const top = frame.narrow ? 2 : 44;
  const grid = append(svg, 'g');
  let y = top;
  for (const row of types) y += drawRow(place, row, y) + gap;
  const height = Math.ceil(y - gap + 6);
  if (!frame.narrow) drawAxis(place, grid, top, height);
  return endAt(svg, height);
}

/** The scale of people. In the narrow form bars carry their numbers and need none. */
function drawAxis(
  { svg, lang, frame, left, x }: BarLayout,
  grid: Element,
  top: number,
  to: number,
) {
  const heading = { zh: '人数 →', en: 'People →' }[lang];
  write(svg, heading, { x: left, y: 9, size: frame.minor, fill: muted });
  uprightLine(grid, left, [top - 8, to], { stroke: ink });
  for (const tick of x.ticks(4)) {
    if (tick > 0) uprightLine(grid, x(tick), [top - 8, to], { stroke: rule });
    const how = { x: x(tick), y: 26, size: frame.minor, anchor: 'middle', fill: muted } as const;
    write(svg, formatNumber(tick), how);
  }
}

/** Draws a row from `top` on; returns its height. */
function drawRow(place: BarLayout, row: TypeRow, top: number): number {
  const { svg, frame, left } = place;
  const first = top + frame.text / 2 + 2;
  write(svg, String(row.subject.order), {
    x: 0,
    y: first,
    size: frame.text,
    fill: muted,
  });
  const words = frame.narrow ? frame.width - 22 : left - 22 - 18;
  const names = wrap(row.name, words, frame.text, true);
  const nameHeight = names.length * frame.text * 1.35;
  write(svg, names, { x: 22, y: first, size: frame.text, bold: true, leading: frame.text * 1.35 });
  const lines = wrap(row.examples, words, frame.minor);
  const leading = frame.minor * 1.35;
  write(svg, lines, { x: 22, y: first + nameHeight, size: frame.minor, fill: muted, leading });
  const textHeight = nameHeight + lines.length * leading;
  const start = frame.narrow ? top + textHeight + 6 : top;
  const figures = drawSize(place, row, start);
  return frame.narrow ? textHeight + 6 + figures : Math.max(textHeight, figures);
}

/** Draws what is known of the size from `top` on; returns its height. */
function drawSize(place: BarLayout, row: TypeRow, top: number): number {
  const { svg, frame, lang, left, x } = place;
  const middle = top + frame.text / 2 + 2;
  if (row.size === undefined || row.counts?.id !== 'persons') {
    const group = append(svg, 'g');
    append(group, 'circle', {
      cx: left + 10,
      cy: middle,
      r: 4.5,
      fill: row.counts?.id === 'countries' ? ink : paper,
      stroke: row.counts?.id === 'countries' ? ink : muted,
      'stroke-width': 1.5,
    });
    mark(group, row);
    const note = {
      zh: row.counts?.id === 'countries' ? `${row.sizeText}：来源国，不是人数` : row.sizeText,
      en:
        row.counts?.id === 'countries'
          ? `${row.sizeText} of origin, not a head count`
          : row.sizeText,
    }[lang];
    write(svg, note, {
      x: left + 22,
      y: middle,
      size: frame.minor,
      fill: row.counts?.id === 'countries' ? ink : muted,
      halo: paper,
    });
    return frame.text * 1.35;
  }
  const shape = append(svg, 'rect', {
    x: left,
    y: top,
    width: x(row.size.value) - left,
    height: 18,
    fill: accent,
    'fill-opacity': 0.22,
    stroke: accent,
    'stroke-dasharray': '4 3',
  });
  mark(shape, row);
  const said = {
    zh: `望京：${row.amount}名韩国人，时点不明`,
    en: `Wangjing: ${row.amount} Koreans, undated`,
  }[lang];
  if (frame.narrow) {
    uprightLine(svg, left, [top - 4, top + 46], { stroke: ink });
  }
  write(svg, said, { x: left + 7, y: top + 9, size: frame.minor, bold: true });
  return 18 + drawCounterpart(place, row, top + 24);
}

/** The register’s count of the same street, and the figure that is not drawn; returns the height. */
function drawCounterpart(place: BarLayout, row: TypeRow, top: number): number {
  const { svg, frame, lang, left, x } = place;
  if (!row.isRegistered) return 0;
  const { street, outside } = place.register;
  const shape = append(svg, 'rect', {
    x: left,
    y: top,
    width: x(outside.value) - left,
    height: 18,
    fill: bar,
  });
  const facts = {
    zh: [`2010年3月登记的境外人员${whole(outside)}人，不分来源地`],
    en: [`${whole(outside)} residents from outside the mainland, of all origins, March 2010`],
  };
  mark(shape, markOf(street, facts[lang], lang));
  const room = frame.width - left - 8;
  const register = {
    zh: `另一来源：${shortName(street, 'zh')}登记境外人员${whole(outside)}人，不分来源地，2010年3月`,
    en: `Another source’s register: ${whole(outside)} from outside the mainland in ${shortName(street, 'en')}, all origins, March 2010`,
  }[lang];
  const left7 = { x: left + 7, size: frame.minor, halo: paper } as const;
  const leading = frame.minor * 1.35;
  const first = wrap(register, room, frame.minor);
  write(svg, first, { ...left7, y: top + 28, leading });
  const doubtful =
    row.doubtful === undefined
      ? []
      : wrap(
          {
            zh: `香蜜湖“约${whole(row.doubtful)}人”难以置信，不画`,
            en: `Xiangmihu, “about ${whole(row.doubtful)}”: implausible, not drawn`,
          }[lang],
          room,
          frame.minor,
        );
  const at = top + 28 + first.length * leading + 3;
  write(svg, doubtful, { ...left7, y: at, fill: muted, leading });
  return at + doubtful.length * leading - top + 2;
}
