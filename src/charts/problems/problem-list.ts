import { textWidth, wrap } from '#src/lib/text-width.ts';
import type { DrawOptions, Lang, Measures } from '#src/model.ts';
import { ink, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, write } from '../draw/elements.ts';
import { finish } from '../draw/frame.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { networkOf } from './problem-rows.ts';
import { stancesOf, type Stance } from '../draw/stances.ts';
import type { ProblemLink, Network } from './problem-rows.ts';
import { drawShape } from '../draw/shapes.ts';

const leading = 19;
const indent = 14;

function writeKey(svg: Element, stances: readonly Stance[], frame: Frame, lang: Lang): number {
  let [x, y] = [6, 9];
  for (const { label, shape, fill } of stances) {
    const width = 14 + textWidth(label[lang], frame.minor);
    if (x + width > frame.width) [x, y] = [6, y + leading];
    drawShape(svg, shape, [x, y], 4.5, fill);
    write(svg, label[lang], { x: x + 11, y, size: frame.minor });
    x += width + 16;
  }
  return y + leading;
}

interface ListLayout {
  svg: Element;
  frame: Frame;
  lang: Lang;
  nameOf: ReadonlyMap<string, string>;
}

/** Writes reforms one after another, as many on a line as fit; returns where they end. */
function writeReforms(place: ListLayout, links: readonly ProblemLink[], top: number): number {
  const { svg, frame, nameOf } = place;
  let [x, y] = [indent, top];
  for (const link of links) {
    const name = nameOf.get(link.reform) ?? '';
    const lines = wrap(name, frame.width - indent - 16, frame.minor);
    const width = 14 + textWidth(lines.length === 1 ? name : '', frame.minor);
    if (x > indent && (lines.length > 1 || x + width > frame.width)) [x, y] = [indent, y + leading];
    const shape = drawShape(svg, link.stance.shape, [x + 5, y], 4.5, link.stance.fill);
    mark(shape, link);
    write(svg, lines, { x: x + 15, y, size: frame.minor, leading: frame.minor * 1.3 });
    if (lines.length > 1) {
      [x, y] = [indent, y + (lines.length - 1) * frame.minor * 1.3 + leading];
    } else x += width + 14;
  }
  return x === indent ? y : y + leading;
}

/** Problems below one another, each with the reforms that answer it. */
export function drawList(
  measures: Measures,
  name: string,
  frame: Frame,
  { lang, state, document }: DrawOptions,
): SVGElement {
  const { problems, reforms, links }: Network = networkOf(measures, state, lang);
  const svg = drawing(document, frame.width, 10);
  const nameOf = new Map(reforms.map((reform) => [reform.key, reform.name]));
  const place: ListLayout = { svg, frame, lang, nameOf };
  let y = writeKey(svg, stancesOf(measures), frame, lang) + 4;
  let family = '';
  for (const problem of problems) {
    if (problem.family.id !== family) {
      family = problem.family.id;
      append(svg, 'line', { x1: 0, x2: frame.width, y1: y + 4, y2: y + 4, stroke: rule });
      const heading = problem.family.label[lang];
      write(svg, heading, { x: 0, y: y + 19, size: frame.minor, fill: muted });
      y += 40;
    }
    const own = links.filter((link) => link.problem === problem.key);
    const lines = wrap(problem.name, frame.width - indent, frame.text, true);
    const dot = append(svg, 'circle', {
      cx: 4,
      cy: y,
      r: own.length === 0 ? 3.6 : 3,
      fill: own.length === 0 ? paper : ink,
      stroke: ink,
    });
    mark(dot, problem);
    const how = { x: indent, y, size: frame.text, bold: true } as const;
    write(svg, lines, { ...how, leading: frame.text * 1.3 });
    y += (lines.length - 1) * frame.text * 1.3 + leading;
    if (own.length === 0) {
      const none =
        state === 'all'
          ? { zh: '没有来源提出改革', en: 'no source offers a reform' }
          : { zh: '该来源没有提出改革', en: 'no reform in this source' };
      write(svg, none[lang], { x: indent, y, size: frame.minor, fill: muted });
      y += leading;
    } else y = writeReforms(place, own, y);
    y += 6;
  }
  const height = Math.ceil(y - 6);
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${String(frame.width)} ${String(height)}`);
  return finish(svg, 'problem-reform-map', name, frame);
}
