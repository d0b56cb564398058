import type { Lang } from '#src/model.ts';
import { accent, ink, muted } from '../draw/colours.ts';
import { drawArrow, drawBox, setWords } from '../draw/diagram.ts';
import { append, drawing, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import type { PracticePart } from './part-rows.ts';

/** One chain: its levels from top to bottom. */
interface Chain {
  parts: PracticePart[];
  heading: string;
  /** Whether the source says that demands travel up. */
  up: boolean;
}

/** Two chains, and the indexes of the levels that bear the same name. */
export interface ChainRows {
  chains: Chain[];
  same: readonly (readonly [left: number, right: number])[];
}

interface ChainColumn extends Chain {
  left: number;
  /** Row of each part, from 0; may lie between two rows. */
  rows: number[];
}

/** Rows of the first list: beside the level of the same name, the others halfway between. */
function rowsBeside(count: number, same: ChainRows['same']): number[] {
  const known = new Map(same);
  return Array.from({ length: count }, (_, index) => {
    const own = known.get(index);
    if (own !== undefined) return own;
    const [before, after] = [known.get(index - 1) ?? 0, known.get(index + 1) ?? count];
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

const noChain: Chain = { parts: [], heading: '', up: false };

const waysOf = (up: boolean, lang: Lang): string =>
  ({
    zh: up ? '↓ 服务　↑ 诉求' : '↓ 服务',
    en: up ? '↓ services  ↑ demands' : '↓ services',
  })[lang];

/** Draws two lists side by side and joins the levels of the same name. */
export function drawChains({ chains, same }: ChainRows, frame: Frame, lang: Lang): SVGElement {
  const width = frame.narrow ? 146 : 260;
  const [theirs = noChain, ours = noChain] = chains;
  const first = { ...theirs, left: 0, rows: rowsBeside(theirs.parts.length, same) };
  const second = {
    ...ours,
    left: frame.width - width,
    rows: ours.parts.map((_, index) => index),
  };
  const columns: ChainColumn[] = [first, second];
  const parts = columns.flatMap((column) => column.parts);
  const box = Math.max(...parts.map((part) => setWords(part, width, frame).height));
  const pitch = box + 30;
  const top = 52;
  const last = Math.max(...columns.flatMap(({ rows }) => rows));
  const svg = drawing(frame, Math.ceil(top + (last + 1) * pitch - 30 + 2));
  for (const { heading, left, up } of columns) {
    write(svg, heading, { x: left, y: 10, size: frame.text, bold: true });
    write(svg, waysOf(up, lang), { x: left, y: 31, size: frame.minor, fill: muted });
  }
  const y = ({ rows }: ChainColumn, index: number): number => top + (rows[index] ?? 0) * pitch;
  for (const [one, other] of same) {
    append(svg, 'line', {
      x1: first.left + width + 4,
      x2: second.left - 4,
      y1: y(first, one) + box / 2,
      y2: y(second, other) + box / 2,
      stroke: muted,
      'stroke-dasharray': '4 4',
    });
  }
  for (const [side, column] of columns.entries()) {
    for (const [index, part] of column.parts.entries()) {
      const rect = { x: column.left, y: y(column, index), width, height: box };
      const look = same.some((pair) => pair[side] === index) ? { stroke: ink } : {};
      mark(drawBox(svg, rect, { key: part.key, name: part.name }, frame, look), part);
      if (index > 0) drawWays(svg, column, y(column, index - 1) + box + 3, rect.y - 3);
    }
  }
  return svg;
}
