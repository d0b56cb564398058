/** A label that wants to stand at `y` and takes `height`. */
export interface WantedSpan {
  y: number;
  height: number;
}

/**
 * Moves labels apart along a line, so that none covers another and all lie between `from` and `to`;
 * they keep their order and stay as near as they can. Returns their middles.
 */
export function spread(labels: readonly WantedSpan[], from: number, to: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => at(labels, a).y - at(labels, b).y);
  const middles = labels.map(({ y }) => y);
  let edge = from;
  for (const index of order) {
    const { height } = at(labels, index);
    middles[index] = Math.max(middles[index] ?? 0, edge + height / 2);
    edge = (middles[index] ?? 0) + height / 2;
  }
  edge = to;
  for (const index of order.reverse()) {
    const { height } = at(labels, index);
    middles[index] = Math.min(middles[index] ?? 0, edge - height / 2);
    edge = (middles[index] ?? 0) - height / 2;
  }
  return middles;
}

function at(labels: readonly WantedSpan[], index: number): WantedSpan {
  return labels[index] ?? { y: 0, height: 0 };
}
