import { ascending, descending } from 'd3-array';
import type { Subject } from '#src/model.ts';

/** Rows with the largest value first; equal ones in the order of the source. */
export function largestFirst<T extends { subject: Subject }>(
  rows: readonly T[],
  value: (row: T) => number,
): T[] {
  return [...rows].sort(
    (a, b) => descending(value(a), value(b)) || ascending(a.subject.order, b.subject.order),
  );
}
