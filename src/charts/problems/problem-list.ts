import { bracketed } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { ink, muted, rule } from '../draw/colours.ts';
import { append, drawing, endAt, levelLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey, shapeSample } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import type { Stance } from '../draw/stances.ts';
import type { ProblemLink, Network } from './problem-rows.ts';
import { drawShape } from '../draw/shapes.ts';
import { textWidth, wrap } from '#src/lib/text/text-width.ts';

const leading = 19;
const indent = 14;

function writeKey(svg: Element, stances: readonly Stance[], frame: Frame, lang: Lang): number {
  const items = stances.map(({ label, shape, fill }) => ({
    label: label[lang],
    sample: shapeSample(shape, 4.5, fill),
  }));
  const lines = { leading, width: frame.width };
  const key = setKey(items, { x: 6, y: 9, size: frame.minor, indent: 11, between: 19, ...lines });
  return drawKey(svg, key) + leading;
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
    // The same reform twice is told apart by its sources.
    const again = links.filter(({ reform }) => reform === link.reform).length > 1;
    const bare = nameOf.get(link.reform) ?? '';
    const name = again ? `${bare}${bracketed(link.source, place.lang)}` : bare;
    const lines = wrap(name, frame.width - indent - 16, frame.minor);
    const width = 14 + textWidth(lines.length === 1 ? name : '', frame.minor);
    if (x > indent && (lines.length > 1 || x + width > frame.width)) [x, y] = [indent, y + leading];
    const shape = drawShape(svg, link.stance.shape, [x + 5, y], 4.5, link.stance.fill);
    mark(shape, link);
    const how = { size: frame.minor, leading: frame.minor * 1.3, key: link.reform };
    write(svg, lines, { x: x + 15, y, ...how });
    if (lines.length > 1) {
      [x, y] = [indent, y + (lines.length - 1) * frame.minor * 1.3 + leading];
    } else x += width + 14;
  }
  return x === indent ? y : y + leading;
}

/** Problems below one another, each with the reforms that answer it. */
export function drawList(network: Network, frame: Frame, lang: Lang): SVGElement {
  const { problems, reforms, links, source, stances } = network;
  const svg = drawing(frame);
  const nameOf = new Map(reforms.map((reform) => [reform.key, reform.name]));
  const place: ListLayout = { svg, frame, lang, nameOf };
  let y = writeKey(svg, stances, frame, lang) + 4;
  let family = '';
  for (const problem of problems) {
    if (problem.family.id !== family) {
      family = problem.family.id;
      levelLine(svg, [0, frame.width], y + 4, { stroke: rule });
      const heading = problem.family.label[lang];
      write(svg, heading, { x: 0, y: y + 19, size: frame.minor, fill: muted });
      y += 40;
    }
    const own = links.filter((link) => link.problem === problem.key);
    const lines = wrap(problem.name, frame.width - indent, frame.text, true);
    const dot = append(svg, 'circle', {
      cx: 4,
      cy: y,
      r: 3,
      fill: ink,
    });
    mark(dot, problem);
    const how = { x: indent, y, size: frame.text, bold: true, key: problem.key } as const;
    write(svg, lines, { ...how, leading: frame.text * 1.3 });
    y += (lines.length - 1) * frame.text * 1.3 + leading;
    if (own.length === 0) {
      const none =
        source === undefined
          ? { zh: '几份文献都没有提出改革', en: 'no source offers a reform' }
          : { zh: '这篇文章没有提出改革', en: 'no reform in this source' };
      write(svg, none[lang], { x: indent, y, size: frame.minor, fill: muted, key: problem.key });
      y += leading;
    } else y = writeReforms(place, own, y);
    y += 6;
  }
  return endAt(svg, y - 6);
}
