import { groupBy } from '#src/lib/group.ts';

/**
 * Methods that the code of claims, indicators and charts uses since it ran in Node, and that the
 * oldest browsers of the desk lack: those before Chromium 117, Firefox 119 and Safari 17.4.
 */
function add(holder: object, name: string, value: unknown): void {
  if (name in holder) return;
  Object.defineProperty(holder, name, { value, configurable: true, writable: true });
}

add(Map, 'groupBy', groupBy);
add(Array.prototype, 'toSorted', function toSorted<
  T,
>(this: readonly T[], compare?: (one: T, other: T) => number): T[] {
  return [...this].sort(compare);
});
