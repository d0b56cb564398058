import type { Fault } from '../fault.ts';

/** What `accept` settles. */
export const settled: ReadonlySet<string> = new Set<Fault['code']>([
  'checksum',
  'row-count',
  'not-accepted',
  'history-end',
]);

/** The faults that a change brings, without those that accepting it settles. */
export function newFaults(before: readonly Fault[], after: readonly Fault[]): Fault[] {
  const known = new Set(before.map((fault) => JSON.stringify(fault)));
  return after.filter((fault) => !settled.has(fault.code) && !known.has(JSON.stringify(fault)));
}
