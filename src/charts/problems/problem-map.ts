import { sum } from 'd3-array';
import type { Lang } from '#src/model.ts';
import { ink, muted, paper } from '../draw/colours.ts';
import { append, drawing, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, lineSample, setKey, shapeSample } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import type { Stance } from '../draw/stances.ts';
import type { Network, ProblemLink, ProblemNode } from './problem-rows.ts';
import { textWidth, wrap } from '#src/lib/text/text-width.ts';

/** A name set in lines, with the middle of its height. */
interface PlacedNode {
  node: ProblemNode;
  lines: string[];
  y: number;
}

/** The widest that each column of names may be, with the space to its marks; reforms are fewer. */
const widestNames = { problem: 340, reform: 238 };
const nameGap = 14;
const headingHeight = 26;
/** Height that each name has beside its lines. */
const nameAir = 8;
const portPitch = 4;

interface ProblemColumn {
  widest: number;
  placed: PlacedNode[];
  headings: { text: string; y: number }[];
  height: number;
}

/** How wide a column is: as its longest line or heading, so that the links have the rest. */
function widthOf({ placed, headings, widest }: ProblemColumn, frame: Frame): number {
  const widths = [
    ...placed.flatMap(({ lines }) => lines.map((line) => textWidth(line, frame.minor))),
    ...headings.map(({ text }) => textWidth(text, frame.minor, true)),
  ];
  return Math.min(widest, Math.ceil(Math.max(...widths)) + nameGap);
}

/** Sets names below one another, each high enough for its lines and its links. */
function setColumn(
  nodes: readonly ProblemNode[],
  end: keyof typeof widestNames,
  linksOf: (node: ProblemNode) => number,
  frame: Frame,
  air: number,
  heading?: (node: ProblemNode) => string,
): ProblemColumn {
  const widest = widestNames[end];
  const column: ProblemColumn = { widest, placed: [], headings: [], height: 0 };
  let family = '';
  for (const node of nodes) {
    const title = heading?.(node);
    if (title !== undefined && title !== family) {
      family = title;
      column.headings.push({ text: title, y: column.height + headingHeight * 0.62 });
      column.height += headingHeight;
    }
    const lines = wrap(node.name, widest - nameGap, frame.minor);
    const height = Math.max(lines.length * frame.minor * 1.25, linksOf(node) * portPitch) + air;
    column.placed.push({ node, lines, y: column.height + height / 2 });
    column.height += height;
  }
  return column;
}

/** The key of stances above the map. */
function writeKey(svg: Element, stances: readonly Stance[], frame: Frame, lang: Lang): void {
  const items = stances.map(({ label, line }) => ({
    label: label[lang],
    sample: lineSample(34, line),
  }));
  const key = setKey(items, { x: 0, y: 10, size: frame.minor, indent: 41, between: 22 });
  drawKey(svg, key);
  const none = {
    label: { zh: '没有改革与之相连的难题', en: 'problem without a reform' }[lang],
    sample: shapeSample('circle', 4, { fill: paper, stroke: ink }),
  };
  drawKey(svg, setKey([none], { x: key.end + 6, y: 10, size: frame.minor, indent: 10 }));
}

/** Where each link leaves a node: side by side, in the order of what they lead to. */
function portsOf(
  placed: readonly PlacedNode[],
  links: readonly ProblemLink[],
  end: 'problem' | 'reform',
  other: Map<string, number>,
): Map<ProblemLink, number> {
  const far = end === 'problem' ? 'reform' : 'problem';
  return new Map(
    placed.flatMap(({ node, y }) => {
      const own = links
        .filter((link) => link[end] === node.key)
        .sort((a, b) => (other.get(a[far]) ?? 0) - (other.get(b[far]) ?? 0));
      return own.map((link, index): [ProblemLink, number] => [
        link,
        y + (index - (own.length - 1) / 2) * portPitch,
      ]);
    }),
  );
}

/** Draws problems at the left, reforms at the right and every link as a curve between them. */
export function drawMap(network: Network, frame: Frame, lang: Lang): SVGElement {
  const { problems, reforms, links, stances } = network;
  const count = (end: 'problem' | 'reform') => (node: ProblemNode) =>
    links.filter((link) => link[end] === node.key).length;
  const left = setColumn(
    problems,
    'problem',
    count('problem'),
    frame,
    nameAir,
    ({ family }) => family.label[lang],
  );
  const tight = setColumn(reforms, 'reform', count('reform'), frame, nameAir);
  const slack = Math.max(0, left.height - headingHeight - tight.height) / (reforms.length || 1);
  const right = setColumn(reforms, 'reform', count('reform'), frame, nameAir + Math.min(slack, 16));
  const top = 44;
  const height = Math.ceil(top + Math.max(left.height, right.height + headingHeight) + 4);
  const svg = drawing(frame, height);
  writeKey(svg, stances, frame, lang);
  const inner = (height - top - headingHeight - right.height) / 2;
  const shift = (column: ProblemColumn, by: number): PlacedNode[] =>
    column.placed.map((placed) => ({ ...placed, y: placed.y + by }));
  const [ours, theirs] = [shift(left, top), shift(right, top + headingHeight + Math.max(0, inner))];
  const at = (placed: readonly PlacedNode[]): Map<string, number> =>
    new Map(placed.map(({ node, y }) => [node.key, y]));
  const from = portsOf(ours, links, 'problem', at(theirs));
  const to = portsOf(theirs, links, 'reform', at(ours));
  const x1 = widthOf(left, frame);
  const x2 = frame.width - widthOf(right, frame);
  for (const { text, y } of left.headings) {
    write(svg, text, { x: 0, y: y + top, size: frame.minor, bold: true });
  }
  const reformHeading = { zh: '改革', en: 'Reforms' }[lang];
  const first = (theirs[0]?.y ?? top) - (theirs[0]?.lines.length ?? 1) * 8 - 22;
  write(svg, reformHeading, { x: x2 + 12, y: first, size: frame.minor, bold: true });
  for (const stance of stances) {
    for (const link of links.filter((one) => one.stance.id === stance.id)) {
      const [a, b] = [from.get(link) ?? 0, to.get(link) ?? 0];
      const middle = (x1 + x2) / 2;
      const path = append(svg, 'path', {
        d: `M${String(x1)},${a.toFixed(2)}C${String(middle)},${a.toFixed(2)} ${String(middle)},${b.toFixed(2)} ${String(x2)},${b.toFixed(2)}`,
        fill: 'none',
        ...stance.line,
      });
      mark(path, link);
    }
  }
  for (const placed of ours) {
    const own = count('problem')(placed.node);
    drawNode(svg, placed, { x: x1, anchor: 'end', links: own, frame });
  }
  for (const placed of theirs) {
    const own = count('reform')(placed.node);
    drawNode(svg, placed, { x: x2, anchor: 'start', links: own, frame });
  }
  return svg;
}

interface MapSide {
  x: number;
  anchor: 'start' | 'end';
  /** How many links end here; the mark is as high as they are side by side. */
  links: number;
  frame: Frame;
}

function drawNode(svg: Element, { node, lines, y }: PlacedNode, side: MapSide): void {
  const { x, anchor, frame } = side;
  const none = side.links === 0;
  const high = Math.max(1, side.links - 1) * portPitch + 4;
  const shape = none
    ? append(svg, 'circle', { cx: x, cy: y, r: 4, fill: paper, stroke: ink })
    : append(svg, 'rect', {
        x: x - 2.5,
        y: y - high / 2,
        width: 5,
        height: high,
        rx: 2.5,
        fill: ink,
      });
  mark(shape, node);
  const leading = frame.minor * 1.25;
  write(svg, lines, {
    x: anchor === 'end' ? x - 12 : x + 12,
    y: y - (sum(lines.slice(1), () => leading) || 0) / 2,
    size: frame.minor,
    anchor,
    leading,
    fill: none ? muted : ink,
    key: node.key,
  });
}
