import { textWidth } from '#src/lib/text-width.ts';

/** A rectangle of a drawing. */
export interface LabelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A dot that asks for a label. */
export interface Labelled {
  x: number;
  y: number;
  radius: number;
  label: string;
  bold: boolean;
}

/** A label with its place: its middle height, and where it is anchored. */
export interface PlacedLabel<T> {
  dot: T;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Free space kept between labels and foreign dots, so that nobody reads a label to the wrong dot. */
const air = 3;

const anchors = ['start', 'end', 'middle', 'middle', 'start', 'start', 'end', 'end'] as const;
/** Directions tried in turn: right, left, above, below, then the corners. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.7, -0.8],
  [0.7, 0.8],
  [-0.7, -0.8],
  [-0.7, 0.8],
] as const;

/** Whether two rectangles share area. */
function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function boxOf<T extends Labelled>({ dot, x, y, anchor }: PlacedLabel<T>, size: number): LabelBox {
  const width = textWidth(dot.label, size, dot.bold);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return {
    left: left - air / 2,
    right: left + width + air / 2,
    top: y - size * 0.6,
    bottom: y + size * 0.6,
  };
}

/**
 * Finds places for labels beside their dots, the most important dots first, so that no label
 * touches a dot, another label, an obstacle or the edge. A dot without room stays without label.
 */
export function placeLabels<T extends Labelled>(
  wanted: readonly T[],
  dots: readonly Labelled[],
  obstacles: readonly LabelBox[],
  edge: LabelBox,
  size: number,
): PlacedLabel<T>[] {
  const taken: LabelBox[] = [
    ...obstacles,
    ...dots.map(({ x, y, radius }) => ({
      left: x - radius - air,
      right: x + radius + air,
      top: y - radius,
      bottom: y + radius,
    })),
  ];
  const fits = (box: LabelBox): boolean =>
    box.left >= edge.left &&
    box.right <= edge.right &&
    box.top >= edge.top &&
    box.bottom <= edge.bottom &&
    !taken.some((other) => overlap(box, other));
  return wanted.flatMap((dot) => {
    const candidates = directions.map(([dx, dy], index) => ({
      dot,
      x: dot.x + dx * (dot.radius + 5),
      y: dot.y + dy * (dot.radius + size * 0.75),
      anchor: anchors[index] ?? 'start',
    }));
    const found = candidates.find((candidate) => fits(boxOf(candidate, size)));
    if (found === undefined) return [];
    taken.push(boxOf(found, size));
    return [found];
  });
}
