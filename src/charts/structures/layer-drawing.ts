import { listOfPhrases } from '#src/i18n/punctuation.ts';
import type { Label, Lang } from '#src/model.ts';
import { accent, ink, muted, paper, category } from '../draw/colours.ts';
import { drawArrow, drawBox, setWords } from '../draw/diagram.ts';
import { drawing, endAt, write } from '../draw/elements.ts';
import type { SvgAttributes } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { bodiesOf, outsiders, relations } from './layer-relations.ts';
import type { Relation } from './layer-relations.ts';
import { drawKey, setKey } from '../draw/key.ts';
import { mark } from '../draw/marks.ts';
import type { PracticePart } from './part-rows.ts';
import { wrap } from '#src/lib/text-width.ts';

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
function drawLayers(
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

/**
 * How an arrow runs, so that few cross: its ends as distances from the middles of its boxes, and
 * the distance of its upright part from the layers, or from the bodies outside.
 */
const routes: Record<string, readonly [start: number, end: number, lane: number]> = {
  'party-working-committee>1': [0, -13, 0],
  '1>5': [-2, -8, 62],
  '1>4': [10, 0, 47],
  '2>4': [0, -8.5, 32],
  '3>4': [0, -17, 17],
  '4>5': [19, -18, 17],
  '4>departments': [9, -8, 0],
  'departments>5': [8, 4, 22],
  'street-office>5': [0, 15, 22],
};

/** Draws the bodies outside beside the layers they deal with; returns the middle of every box. */
function drawOutsiders(
  svg: Element,
  placed: readonly PlacedLayer[],
  frame: Frame,
  lang: Lang,
): Map<number | string, number> {
  const middles = new Map<number | string, number>(
    placed.map(({ part, top, height }) => [part.order, top + height / 2]),
  );
  const of = (order: number): number => middles.get(order) ?? 0;
  const wanted: [string, number][] = [
    ['party-working-committee', of(1) - 13],
    ['departments', of(4) + 17],
    ['street-office', of(5) + 42],
  ];
  for (const [id, y] of wanted) {
    middles.set(id, y);
    const name = outsiders[id]?.[lang] ?? '';
    const { height } = setWords({ name }, outside.width, frame);
    const rect = { x: outside.left, y: y - height / 2, width: outside.width, height };
    drawBox(svg, rect, { name }, frame, { fill: paper, 'stroke-dasharray': '3 3', stroke: muted });
  }
  return middles;
}

/** Boxes at the left, arrows between them and to the bodies outside at the right. */
function drawWide(svg: Element, parts: readonly PracticePart[], frame: Frame, lang: Lang): number {
  writeKey(svg, frame, lang);
  const width = 400;
  const placed = drawLayers(svg, parts, 40, width, frame, () => []);
  const middles = drawOutsiders(svg, placed, frame, lang);
  const [edge, far] = [20 + width + 3, outside.left - 3];
  for (const { from, to, kind } of relations) {
    const [start, end, lane] = routes[`${String(from)}>${String(to)}`] ?? [0, 0, 30];
    const [a, b] = [(middles.get(from) ?? 0) + start, (middles.get(to) ?? 0) + end];
    const [left, right] = [
      typeof from === 'number' ? edge : far,
      typeof to === 'number' ? edge : far,
    ];
    const x = typeof from === 'number' ? edge + lane : far - lane;
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
  const last = placed.at(-1);
  return (last?.top ?? 0) + (last?.height ?? 0) + 4;
}

/** The same in words: below each layer, who leads, oversees or manages it. */
function drawNarrow(
  svg: Element,
  parts: readonly PracticePart[],
  frame: Frame,
  lang: Lang,
): number {
  const below = ({ order }: PracticePart): string[] =>
    kinds.flatMap((kind) => {
      const bodies = bodiesOf(parts, order, kind, lang);
      if (bodies.length === 0) return [];
      const from = listOfPhrases(bodies, lang);
      const { by } = relationStyles[kind];
      const text = { zh: `← 受${from}${by.zh}`, en: `← ${by.en}: ${from}` }[lang];
      return wrap(text, frame.width - 34, frame.minor);
    });
  const placed = drawLayers(svg, parts, 2, frame.width - 21, frame, below);
  const last = placed.at(-1);
  return (last?.top ?? 0) + (last?.height ?? 0) + 4;
}

/** Draws the layers with what leads and oversees what. */
export function drawSixLayers(
  parts: readonly PracticePart[],
  frame: Frame,
  lang: Lang,
): SVGElement {
  const svg = drawing(frame);
  return endAt(svg, (frame.narrow ? drawNarrow : drawWide)(svg, parts, frame, lang));
}
