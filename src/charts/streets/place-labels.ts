import { textWidth } from '#src/lib/text/text-width.ts';

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
  /** Whether it stands so far from its dot that a line must lead to it. */
  isFar: boolean;
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

/** The width of the label of a dot. */
const widthOf = ({ label, bold }: Labelled, size: number): number => textWidth(label, size, bold);

function boxOf<T extends Labelled>(
  { dot, x, y, anchor }: PlacedLabel<T>,
  size: number,
  width = widthOf(dot, size),
): LabelBox {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return {
    left: left - air / 2,
    right: left + width + air / 2,
    top: y - size * 0.6,
    bottom: y + size * 0.6,
  };
}

/** Lengths of leaders, in heights of a line. */
const distances = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8];

/** The directions that a leader may take. */
const leaderDirections = Array.from({ length: 24 }, (_, step) => {
  const angle = (step / 24) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/** Places beside the dot. */
function besideDot<T extends Labelled>(dot: T, size: number): PlacedLabel<T>[] {
  return directions.map(([dx, dy], index) => ({
    dot,
    x: dot.x + dx * (dot.radius + 5),
    y: dot.y + dy * (dot.radius + size * 0.75),
    anchor: anchors[index] ?? 'start',
    isFar: false,
  }));
}

/** Places at the end of a leader, the nearest first. */
function awayFromDot<T extends Labelled>(dot: T, size: number): PlacedLabel<T>[] {
  return distances.flatMap((distance) =>
    leaderDirections.map(([across, up]): PlacedLabel<T> => {
      const length = dot.radius + distance * size;
      return {
        dot,
        x: dot.x + across * length,
        y: dot.y + up * length,
        anchor: across >= 0 ? 'start' : 'end',
        isFar: true,
      };
    }),
  );
}

/** The boxes under a leader from a dot to its label, in steps of two units. */
function leaderBoxes<T extends Labelled>({ dot, x, y }: PlacedLabel<T>): LabelBox[] {
  const length = Math.hypot(x - dot.x, y - dot.y);
  const steps = Math.ceil((length - dot.radius) / 2);
  return Array.from({ length: Math.max(0, steps) }, (_, step) => {
    const part = (dot.radius + step * 2) / length;
    const [across, up] = [dot.x + (x - dot.x) * part, dot.y + (y - dot.y) * part];
    return { left: across - 0.5, right: across + 0.5, top: up - 0.5, bottom: up + 0.5 };
  });
}

/** What a placed label covers: its text and its leader. */
export function placedBoxes<T extends Labelled>(label: PlacedLabel<T>, size: number): LabelBox[] {
  return [boxOf(label, size), ...(label.isFar ? leaderBoxes(label) : [])];
}

/**
 * Finds places for labels beside their dots, the most important dots first, so that no label
 * touches a dot, another label, an obstacle or the edge. A label without room beside its dot stands
 * farther away, where a straight leader meets no other dot and no label; the last resort is none.
 */
export function placeLabels<T extends Labelled>(
  wanted: readonly T[],
  dots: readonly Labelled[],
  obstacles: readonly LabelBox[],
  edge: LabelBox,
  size: number,
): PlacedLabel<T>[] {
  const dotBoxes = new Map(
    dots.map((dot) => {
      const { x, y, radius } = dot;
      const box = {
        left: x - radius - air,
        right: x + radius + air,
        top: y - radius,
        bottom: y + radius,
      };
      return [`${String(x)} ${String(y)}`, box];
    }),
  );
  const labels: LabelBox[] = [];
  const leaders: LabelBox[] = [];
  const isInside = (box: LabelBox): boolean =>
    box.left >= edge.left &&
    box.right <= edge.right &&
    box.top >= edge.top &&
    box.bottom <= edge.bottom;
  const isFree = (box: LabelBox, others: readonly LabelBox[]): boolean =>
    !others.some((other) => overlap(box, other));
  const foreign = (dot: Labelled): LabelBox[] => {
    const own = `${String(dot.x)} ${String(dot.y)}`;
    return [...dotBoxes].filter(([key]) => key !== own).map(([, box]) => box);
  };
  const everyDot = [...dotBoxes.values()];
  return wanted.flatMap((dot) => {
    const others = foreign(dot);
    const width = widthOf(dot, size);
    const inTheWay = [everyDot, labels, obstacles, leaders];
    const fits = (candidate: PlacedLabel<T>): boolean => {
      const box = boxOf(candidate, size, width);
      if (!isInside(box) || !inTheWay.every((boxes) => isFree(box, boxes))) return false;
      if (!candidate.isFar) return true;
      return leaderBoxes(candidate).every((step) =>
        [others, labels, leaders].every((boxes) => isFree(step, boxes)),
      );
    };
    const found = besideDot(dot, size).find(fits) ?? awayFromDot(dot, size).find(fits);
    if (found === undefined) return [];
    labels.push(boxOf(found, size, width));
    if (found.isFar) leaders.push(...leaderBoxes(found));
    return [found];
  });
}
