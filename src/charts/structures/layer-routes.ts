/** A box that arrows start and end at: a layer at the left, or a body outside at the right. */
export interface RoutedBox {
  /** Order of a layer, or the key of a body outside. */
  key: number | string;
  middle: number;
  height: number;
}

interface Link {
  from: number | string;
  to: number | string;
}

/** How an arrow runs: the heights of its ends, and in which lane it goes up or down, from 0. */
export interface Route {
  start: number;
  end: number;
  lane: number;
}

/** How far apart ends on one box are at most, how far from its edges, and when an arrow is level. */
const [apart, inset, level] = [9, 6, 15];

const isLayer = (key: number | string): boolean => typeof key === 'number';

interface End {
  link: number;
  side: 'start' | 'end';
  /** The box at the other end. */
  other: RoutedBox;
}

/**
 * Where ends stand on their box, from the top: first arrows that go up, then level ones, then those
 * that go down. Layers are reached by lanes beside them, of which near ones are the inner; arrows to
 * bodies outside run between, so that they cross no lane that starts here.
 */
function inOrder(ends: readonly End[], { middle }: RoutedBox): End[] {
  const place = ({ other }: End): [group: number, within: number] => {
    const away = other.middle - middle;
    if (Math.abs(away) < level) return [2, away];
    if (isLayer(other.key)) return away < 0 ? [0, -away] : [4, -away];
    return [away < 0 ? 1 : 3, away];
  };
  return ends.toSorted((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first[0] - second[0] || first[1] - second[1];
  });
}

/** Sets both ends of every arrow; one to a body outside that is nearly level becomes level. */
function endsOf(links: readonly Link[], boxes: readonly RoutedBox[]): [number, number][] {
  const of = new Map(boxes.map((box) => [box.key, box]));
  const ends = links.map(({ from, to }): [number, number] => [
    of.get(from)?.middle ?? 0,
    of.get(to)?.middle ?? 0,
  ]);
  for (const box of boxes) {
    const own = links.flatMap(({ from, to }, link): End[] => {
      const isStart = from === box.key;
      const other = of.get(isStart ? to : from);
      if ((!isStart && to !== box.key) || other === undefined) return [];
      return [{ link, side: isStart ? 'start' : 'end', other }];
    });
    const step = Math.min(apart, (box.height - 2 * inset) / Math.max(1, own.length - 1));
    for (const [index, { link, side }] of inOrder(own, box).entries()) {
      const both = ends[link];
      if (both !== undefined)
        both[side === 'start' ? 0 : 1] = box.middle + (index - (own.length - 1) / 2) * step;
    }
  }
  const levelled = ends.map(([start, end], index): [number, number] => {
    const link = links[index];
    if (link === undefined || Math.abs(start - end) >= level) return [start, end];
    if (!isLayer(link.to)) return [start, start];
    return isLayer(link.from) ? [start, end] : [end, end];
  });
  // At a body outside, what goes down starts below what has become level.
  const outside = boxes.filter(({ key }) => !isLayer(key));
  for (const { key, middle } of outside) {
    const own = links.flatMap((link, index): [both: [number, number], at: 0 | 1][] => {
      const both = levelled[index];
      return both === undefined || (link.from !== key && link.to !== key)
        ? []
        : [[both, link.from === key ? 0 : 1]];
    });
    const straight = own.filter(([[start, end]]) => start === end).map(([[start]]) => start);
    for (const [both, at] of own) {
      const isDown = both[0] !== both[1] && (at === 0 ? both[1] : both[0]) > middle;
      if (isDown) both[at] = Math.max(both[at], ...straight.map((one) => one + apart));
    }
  }
  return levelled;
}

/**
 * How the arrows between boxes run. Shorter ones have inner lanes, and no two share a lane where both
 * go up or down.
 */
export function routesOf(links: readonly Link[], boxes: readonly RoutedBox[]): Route[] {
  const ends = endsOf(links, boxes);
  const lanes = new Map<number, number>();
  const span = (index: number): [number, number] => {
    const [start, end] = ends[index] ?? [0, 0];
    return [Math.min(start, end), Math.max(start, end)];
  };
  const length = (index: number): number => span(index)[1] - span(index)[0];
  const isInside = (index: number): boolean => {
    const link = links[index];
    return link !== undefined && isLayer(link.from) && isLayer(link.to);
  };
  const shortFirst = [...links.keys()].sort((a, b) => length(a) - length(b));
  for (const index of shortFirst) {
    const [top, bottom] = span(index);
    const taken = [...lanes].flatMap(([one, lane]) => {
      const [otherTop, otherBottom] = span(one);
      const meet = isInside(one) === isInside(index) && otherTop < bottom && otherBottom > top;
      return meet ? [lane] : [];
    });
    lanes.set(index, Math.max(-1, ...taken) + 1);
  }
  return ends.map(([start, end], index) => ({ start, end, lane: lanes.get(index) ?? 0 }));
}
