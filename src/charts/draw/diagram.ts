import { wrap } from '#src/lib/text/text-width.ts';
import { ink, muted, rule, wash } from './colours.ts';
import { append, write } from './elements.ts';
import type { SvgAttributes } from './elements.ts';
import type { Frame } from './frame.ts';

/** A rectangle of a diagram. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The words of a box: a name and, below it, what it does. */
export interface BoxWords {
  /** Key of the subject that they speak of. */
  key?: string | undefined;
  name: string;
  note?: string | undefined;
}

const padding = 9;

interface SetWords {
  names: string[];
  notes: string[];
  height: number;
}

/** Breaks the words of a box for its width. */
export function setWords({ name, note = '' }: BoxWords, width: number, frame: Frame): SetWords {
  const names = wrap(name, width - 2 * padding, frame.minor, true);
  const notes = note === '' ? [] : wrap(note, width - 2 * padding, frame.minor);
  const height =
    names.length * frame.minor * 1.3 + notes.length * frame.minor * 1.35 + 2 * padding - 2;
  return { names, notes, height };
}

/** Draws a box with its words in the middle of its height; returns its rectangle element. */
export function drawBox(
  svg: Element,
  rect: Rect,
  words: BoxWords,
  frame: Frame,
  look: SvgAttributes = {},
): SVGElement {
  const shape = append(svg, 'rect', { ...rect, rx: 3, fill: wash, stroke: rule, ...look });
  const { names, notes, height } = setWords(words, rect.width, frame);
  const leading = frame.minor * 1.3;
  const x = rect.x + padding;
  const first = rect.y + (rect.height - height) / 2 + padding - 1 + leading / 2;
  const about = words.key === undefined ? {} : { key: words.key };
  write(svg, names, { x, y: first, size: frame.minor, bold: true, leading, ...about });
  const below = first + names.length * leading - 1;
  const how = { size: frame.minor, fill: muted, leading: frame.minor * 1.35, ...about };
  write(svg, notes, { ...how, x, y: below });
  return shape;
}

/** Draws a line through points that ends in an arrowhead. */
export function drawArrow(
  svg: Element,
  points: readonly (readonly [number, number])[],
  look: SvgAttributes = {},
): void {
  const [last, before] = [points.at(-1), points.at(-2)];
  if (last === undefined || before === undefined) return;
  const stroke = look['stroke'] ?? ink;
  append(svg, 'path', {
    d: `M${points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join('L')}`,
    fill: 'none',
    'stroke-width': 1.5,
    ...look,
    stroke,
  });
  const angle = Math.atan2(last[1] - before[1], last[0] - before[0]);
  const corner = (turn: number): string => {
    const x = last[0] - 9 * Math.cos(angle + turn);
    const y = last[1] - 9 * Math.sin(angle + turn);
    return `${x.toFixed(2)},${y.toFixed(2)}`;
  };
  append(svg, 'path', {
    d: `M${last[0].toFixed(2)},${last[1].toFixed(2)}L${corner(0.42)}L${corner(-0.42)}Z`,
    fill: stroke,
  });
}
