import { listOfPhrases } from '#src/i18n/punctuation.ts';
import type { Label, Lang } from '#src/model.ts';
import { accent, ink, muted, paper, category } from '../draw/colours.ts';
import { drawArrow, drawBox, setWords } from '../draw/diagram.ts';
import { drawing, endAt, write } from '../draw/elements.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import { routesOf } from './layer-routes.ts';
import type { RoutedBox } from './layer-routes.ts';
import type { PracticePart } from './part-rows.ts';
import { wrap } from '#src/lib/text/text-width.ts';

/** What one body does to another. */
export interface Relation {
  /** Order of a layer, or the key of a body outside. */
  from: number | string;
  to: number | string;
  kind: 'leads' | 'oversees' | 'manages';
  /** Who does it. */
  name: string;
}

/** A body outside the community, and the order of the layer that it stands beside. */
interface Outsider {
  key: string;
  name: string;
  beside: number;
}

/** What the drawing shows. */
export interface LayerDrawing {
  parts: PracticePart[];
  outsiders: Outsider[];
  relations: Relation[];
}

/** Names of the bodies that stand in a relation of one kind to a layer. */
export function bodiesOf(
  relations: readonly Relation[],
  order: number,
  kind: Relation['kind'],
): string[] {
  return relations
    .filter(({ to, kind: own }) => to === order && own === kind)
    .map(({ name }) => name);
}

const relationStyles: Record<Relation['kind'], { label: Label; by: Label; line: SvgAttributes }> = {
  leads: {
    label: { zh: '领导', en: 'leads' },
    by: { zh: '领导', en: 'led by' },
    line: { stroke: accent, 'stroke-width': 2 },
  },
  oversees: {
    label: { zh: '监督', en: 'oversees' },
    by: { zh: '监督', en: 'overseen by' },
    line: { stroke: ink, 'stroke-dasharray': '5 3' },
  },
  manages: {
    label: { zh: '管理、业务指导', en: 'manages or instructs' },
    by: { zh: '管理、指导', en: 'managed or instructed by' },
    line: { stroke: category('blue'), 'stroke-dasharray': '1.5 2.5', 'stroke-width': 2 },
  },
};

const kinds = ['leads', 'oversees', 'manages'] as const;

function writeKey(svg: Element, frame: Frame, lang: Lang): void {
  const items = kinds.map((kind) => ({
    label: relationStyles[kind].label[lang],
    sample(parent: Element, x: number, y: number) {
      const ends = [x, x + 34].map((at) => [at, y] as const);
      drawArrow(parent, ends, relationStyles[kind].line);
    },
  }));
  drawKey(svg, setKey(items, { x: 0, y: 10, size: frame.minor, indent: 41, between: 24 }));
}

interface PlacedLayer {
  part: PracticePart;
  top: number;
  height: number;
}

/** Layers below one another, numbered; returns where each stands. */
function drawBoxes(
  svg: Element,
  parts: readonly PracticePart[],
  top: number,
  width: number,
  frame: Frame,
  below: (part: PracticePart) => string[],
): PlacedLayer[] {
  let y = top;
  return parts.map((part) => {
    const { key } = part;
    const words = { key, name: part.name, note: part.role };
    const extra = below(part);
    const { height } = setWords(words, width, frame);
    const placed = { part, top: y, height };
    const number = { size: frame.text, bold: true, fill: accent, key };
    write(svg, String(part.order), { ...number, x: 0, y: y + 17 });
    mark(drawBox(svg, { x: 20, y, width, height }, words, frame), part);
    write(svg, extra, {
      x: 29,
      y: y + height + 11,
      size: frame.minor,
      leading: 16,
      fill: ink,
      key,
    });
    y += height + (extra.length > 0 ? extra.length * 16 + 16 : 14);
    return placed;
  });
}

/** Where the bodies outside stand, and how wide they are. */
const outside = { left: 566, width: 154 };

/** Distances of the upright parts of arrows: of the first from the boxes, and between them. */
const lanes = { first: 17, between: 15, outside: 22 };

/** Between bodies outside. */
const gap = 12;

/**
 * Draws the bodies outside beside the layers they deal with, below one another where they would
 * overlap; returns all boxes.
 */
function drawOutsiders(
  svg: Element,
  placed: readonly PlacedLayer[],
  outsiders: readonly Outsider[],
  frame: Frame,
): RoutedBox[] {
  const layers = placed.map(({ part, top, height }) => ({
    key: part.order,
    middle: top + height / 2,
    height,
  }));
  let free = 0;
  const bodies = outsiders
    .toSorted((a, b) => a.beside - b.beside)
    .map(({ key, name, beside }): RoutedBox => {
      const { height } = setWords({ name }, outside.width, frame);
      const wanted = layers.find((layer) => layer.key === beside)?.middle ?? 0;
      const middle = Math.max(wanted, free + height / 2);
      free = middle + height / 2 + gap;
      const rect = { x: outside.left, y: middle - height / 2, width: outside.width, height };
      drawBox(svg, rect, { name }, frame, {
        fill: paper,
        'stroke-dasharray': '3 3',
        stroke: muted,
      });
      return { key, middle, height };
    });
  return [...layers, ...bodies];
}

/** Boxes at the left, arrows between them and to the bodies outside at the right. */
function drawWide(
  svg: Element,
  { parts, outsiders, relations }: LayerDrawing,
  frame: Frame,
  lang: Lang,
): number {
  writeKey(svg, frame, lang);
  const width = 400;
  const placed = drawBoxes(svg, parts, 40, width, frame, () => []);
  const boxes = drawOutsiders(svg, placed, outsiders, frame);
  const [edge, far] = [20 + width + 3, outside.left - 3];
  for (const [index, { start: a, end: b, lane }] of routesOf(relations, boxes).entries()) {
    const relation = relations[index];
    if (relation === undefined) continue;
    const { from, to, kind } = relation;
    const [left, right] = [
      typeof from === 'number' ? edge : far,
      typeof to === 'number' ? edge : far,
    ];
    const x =
      left === right
        ? edge + lanes.first + lane * lanes.between
        : far - lanes.outside - lane * lanes.between;
    const straight = Math.abs(a - b) < 0.5;
    drawArrow(
      svg,
      straight
        ? [
            [left, a],
            [right, b],
          ]
        : [
            [left, a],
            [x, a],
            [x, b],
            [right, b],
          ],
      relationStyles[kind].line,
    );
  }
  return Math.max(...boxes.map(({ middle, height }) => middle + height / 2)) + 4;
}

/** The same in words: below each layer, who leads, oversees or manages it. */
function drawNarrow(
  svg: Element,
  { parts, relations }: LayerDrawing,
  frame: Frame,
  lang: Lang,
): number {
  const below = ({ order }: PracticePart): string[] =>
    kinds.flatMap((kind) => {
      const bodies = bodiesOf(relations, order, kind);
      if (bodies.length === 0) return [];
      const from = listOfPhrases(bodies, lang);
      const { by } = relationStyles[kind];
      const text = { zh: `← 受${from}${by.zh}`, en: `← ${by.en}: ${from}` }[lang];
      return wrap(text, frame.width - 34, frame.minor);
    });
  const placed = drawBoxes(svg, parts, 2, frame.width - 21, frame, below);
  const last = placed.at(-1);
  return (last?.top ?? 0) + (last?.height ?? 0) + 4;
}

/** Draws the layers with what leads and oversees what. */
export function drawLayers(rows: LayerDrawing, frame: Frame, lang: Lang): SVGElement {
  const svg = drawing(frame);
  return endAt(svg, (frame.narrow ? drawNarrow : drawWide)(svg, rows, frame, lang));
}
