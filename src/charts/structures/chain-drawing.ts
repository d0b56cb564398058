import type { Lang, Observation } from '#src/model.ts';
import { accent, ink, muted } from '../draw/colours.ts';
import { drawArrow, drawBox, setWords } from '../draw/diagram.ts';
import { append, drawing, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import type { PracticePart } from './part-rows.ts';

/** The parts of the citywide network and of that of the district. */
export interface ChainRows {
  city: PracticePart[];
  district: PracticePart[];
  /** How many parts each has. */
  counts: { city: Observation; district: Observation };
}

/** Levels of the city and links of the district that bear the same name: order and order. */
const same: readonly [city: number, district: number][] = [
  [1, 3],
  [3, 6],
  [4, 8],
];

interface ChainColumn {
  parts: PracticePart[];
  left: number;
  /** Row of each part, from 0; may lie between two rows. */
  rows: number[];
  heading: string;
  /** Whether the source says that demands travel up. */
  up: boolean;
}

/** Rows of the shorter list: beside the level of the same name, the others halfway between. */
function rowsBeside(count: number): number[] {
  const known = new Map(same.map(([one, other]) => [one, other - 1]));
  return Array.from({ length: count }, (_, index) => {
    const order = index + 1;
    const own = known.get(order);
    if (own !== undefined) return own;
    const [before, after] = [known.get(order - 1) ?? 0, known.get(order + 1) ?? count];
    return (before + after) / 2;
  });
}

/** Services pass down from one level to the next; where the source says so, demands pass up. */
function drawWays(svg: Element, { left, up }: ChainColumn, from: number, to: number): void {
  const x = left + 30;
  drawArrow(
    svg,
    [
      [x, from],
      [x, to],
    ],
    { stroke: ink },
  );
  if (!up) return;
  drawArrow(
    svg,
    [
      [x + 24, to],
      [x + 24, from],
    ],
    { stroke: accent },
  );
}

/** Draws both lists side by side and joins the levels of the same name. */
export function drawChains(
  { city: theirs, district: ours }: ChainRows,
  frame: Frame,
  lang: Lang,
): SVGElement {
  const width = frame.narrow ? 146 : 260;
  const columns: ChainColumn[] = [
    {
      parts: theirs,
      left: 0,
      rows: rowsBeside(theirs.length),
      heading: { zh: '北京全市', en: 'Beijing, citywide' }[lang],
      up: false,
    },
    {
      parts: ours,
      left: frame.width - width,
      rows: ours.map((_, index) => index),
      heading: { zh: '东城区', en: 'Dongcheng district' }[lang],
      up: true,
    },
  ];
  const box = Math.max(...[...theirs, ...ours].map((part) => setWords(part, width, frame).height));
  const pitch = box + 30;
  const top = 52;
  const height = Math.ceil(top + ours.length * pitch - 30 + 2);
  const svg = drawing(frame, height);
  const ways = {
    zh: ['↓ 服务', '↓ 服务　↑ 诉求'],
    en: ['↓ services', '↓ services  ↑ demands'],
  }[lang];
  for (const [index, { heading, left }] of columns.entries()) {
    write(svg, heading, { x: left, y: 10, size: frame.text, bold: true });
    write(svg, ways[index] ?? '', { x: left, y: 31, size: frame.minor, fill: muted });
  }
  const y = ({ rows }: ChainColumn, index: number): number => top + (rows[index] ?? 0) * pitch;
  for (const [one, other] of same) {
    const [first, second] = columns;
    if (first === undefined || second === undefined) continue;
    const at = y(second, other - 1) + box / 2;
    append(svg, 'line', {
      x1: first.left + width + 4,
      x2: second.left - 4,
      y1: y(first, one - 1) + box / 2,
      y2: at,
      stroke: muted,
      'stroke-dasharray': '4 4',
    });
  }
  for (const column of columns) {
    for (const [index, part] of column.parts.entries()) {
      const rect = { x: column.left, y: y(column, index), width, height: box };
      const shared = same.some((pair) => pair[column.up ? 1 : 0] === part.order);
      const look = shared ? { stroke: ink } : {};
      mark(drawBox(svg, rect, { key: part.key, name: part.name }, frame, look), part);
      if (index > 0) drawWays(svg, column, y(column, index - 1) + box + 3, rect.y - 3);
    }
  }
  return svg;
}
