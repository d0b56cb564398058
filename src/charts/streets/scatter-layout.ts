import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { ScaleContinuousNumeric } from 'd3-scale';
import { textWidth } from '#src/lib/text/text-width.ts';
import type { Observation } from '#src/model.ts';
import { muted, paper } from '../draw/colours.ts';
import { append, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { placedBoxes, placeLabels } from './place-labels.ts';
import type { LabelBox, PlacedLabel } from './place-labels.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { Street } from './street-rows.ts';

/** Space around the plot. */
export const margin = { top: 34, right: 14, bottom: 56, left: 44 };

/** A street with its place in the drawing. */
export interface ScatterDot extends Street {
  x: number;
  y: number;
  radius: number;
  bold: boolean;
}

/** From values to units of the drawing. */
export interface Scales {
  x: ScaleContinuousNumeric<number, number>;
  y: ScaleContinuousNumeric<number, number>;
  radius: ScaleContinuousNumeric<number, number>;
}

/** Scales that start at zero and leave room for the largest dot. */
export function scalesOf(streets: readonly Street[], frame: Frame, height: number): Scales {
  const most = (of: (street: Street) => Observation): number =>
    Math.max(...streets.map((street) => of(street).value));
  return {
    x: scaleLinear(
      [0, most((street) => street.population) * 1.09],
      [margin.left, frame.width - margin.right],
    ),
    y: scaleLinear(
      [0, most((street) => street.share) * 1.09],
      [height - margin.bottom, margin.top],
    ),
    radius: scaleSqrt([0, most((street) => street.outside)], [0, frame.narrow ? 18 : 26]),
  };
}

/** Dots with the large ones first, so that small ones stay on top. */
export function dotsOf(streets: readonly Street[], { x, y, radius }: Scales): ScatterDot[] {
  return largestFirst(streets, (street) => street.outside.value).map((street) => ({
    ...street,
    x: x(street.population.value),
    y: y(street.share.value),
    radius: Math.max(3, radius(street.outside.value)),
    bold: street.grouped,
  }));
}

/** The line from the rim of a dot to its label. */
function leaderOf({ x, y, radius }: ScatterDot, to: { x: number; y: number }): string {
  const part = radius / Math.hypot(to.x - x, to.y - y);
  const start = [x + (to.x - x) * part, y + (to.y - y) * part];
  const end = [to.x, to.y];
  return [start, end]
    .map((point, index) => `${'ML'.charAt(index)}${point.map((n) => n.toFixed(1)).join()}`)
    .join('');
}

/** The name of the dashed line. */
export interface LineNote {
  text: string;
  y: number;
  key: string;
}

/** Where the names of dots stand; dots without room for their name have a number instead. */
export interface ScatterLabels {
  names: PlacedLabel<ScatterDot>[];
  numbers: PlacedLabel<ScatterDot>[];
  /** The numbered dots in the order of their numbers, which begin at 1. */
  numbered: ScatterDot[];
}

function noteBoxes(note: LineNote, frame: Frame): LabelBox[] {
  const right = frame.width - 2;
  return [
    {
      left: right - textWidth(note.text, frame.minor) - 6,
      right,
      top: note.y - frame.minor * 1.5,
      bottom: note.y + 2,
    },
    // The dashed line itself.
    { left: margin.left, right: frame.width, top: note.y - 1, bottom: note.y + 1 },
  ];
}

/** Fewer names are tried in steps of this many. */
const fewer = 3;
/** Above this many dots all have numbers when some have no room for their name. */
const crowd = 40;

/** Finds places for the names of dots, and for the numbers of those that have no room for a name. */
export function labelsOf(
  dots: readonly ScatterDot[],
  note: LineNote,
  frame: Frame,
  height: number,
): ScatterLabels {
  const obstacles = noteBoxes(note, frame);
  const edge = {
    left: margin.left + 2,
    right: frame.width,
    top: margin.top - 8,
    bottom: height - margin.bottom - 1,
  };
  const wanted = [...dots].sort(
    (a, b) => Number(b.grouped) - Number(a.grouped) || a.shareRank.value - b.shareRank.value,
  );
  const step = wanted.length > crowd ? wanted.length : fewer;
  // Where a number finds no room, fewer dots have a name, as numbers take less.
  for (let named = wanted.length; ; named = Math.max(0, named - step)) {
    const names = placeLabels(wanted.slice(0, named), dots, obstacles, edge, frame.text);
    const has = new Set(names.map(({ dot }) => dot.subject.key));
    const others = dots
      .filter(({ subject }) => !has.has(subject.key))
      .sort((a, b) => a.x - b.x || a.y - b.y);
    const taken = names.flatMap((name) => placedBoxes(name, frame.text));
    const numbers = placeLabels(
      others.map((dot, index) => ({ ...dot, label: String(index + 1), bold: false })),
      dots,
      [...obstacles, ...taken],
      edge,
      frame.minor,
    ).map((number, index) => ({ ...number, dot: { ...number.dot, label: String(index + 1) } }));
    if (numbers.length === others.length || named === 0) {
      const placed = new Set(numbers.map(({ dot }) => dot.subject.key));
      return { names, numbers, numbered: others.filter(({ subject }) => placed.has(subject.key)) };
    }
  }
}

/** Writes the name of the dashed line, at the right edge, and the names and numbers of dots. */
export function writeLabels(
  svg: Element,
  { names, numbers }: ScatterLabels,
  note: LineNote,
  frame: Frame,
): void {
  const y = note.y - frame.minor * 0.75;
  const how = { size: frame.minor, anchor: 'end', fill: muted, key: note.key } as const;
  write(svg, note.text, { ...how, x: frame.width - 2, y });
  for (const [placed, size] of [[names, frame.text] as const, [numbers, frame.minor] as const]) {
    for (const { dot, isFar, ...place } of placed) {
      if (isFar)
        append(svg, 'path', { d: leaderOf(dot, place), stroke: muted, 'stroke-width': 0.8 });
      const { bold, label, subject } = dot;
      write(svg, label, { ...place, size, bold, halo: paper, key: subject.key });
    }
  }
}
