import { diffArrays } from 'diff';
import type { TableDifference } from '#src/tables/difference.ts';

/** Words that were others before; empty where they are new or gone. */
export interface WordChange {
  from: string;
  to: string;
}

/** A cell that was another before, a row that is new or one that is gone. */
export interface CellChange {
  kind: 'changed' | 'added' | 'removed';
  row: string;
  column?: string;
  from?: string;
  to?: string;
}

/** How an address differs from its copy before: in words and numbers, or in cells. */
export interface Change {
  words?: WordChange[];
  cells?: CellChange[];
  /** Number of further changes that are not listed. */
  more?: number;
}

/** Changes of one address that are listed; more are counted. */
const listed = 20;

function short<T>(all: readonly T[]): { some: T[]; rest: { more?: number } } {
  const more = all.length - listed;
  return { some: all.slice(0, listed), rest: more > 0 ? { more } : {} };
}

/** What two copies of a page say differently, line by line. */
export function wordChanges(before: readonly string[], after: readonly string[]): Change {
  const changes: WordChange[] = [];
  let gone: string[] = [];
  const flush = (): void => {
    changes.push(...gone.map((from) => ({ from, to: '' })));
    gone = [];
  };
  for (const { removed, added, value } of diffArrays([...before], [...after])) {
    if (removed) {
      flush();
      gone = value;
    } else if (added) {
      // Lines that took the place of others stand beside them.
      changes.push(...value.map((to) => ({ from: gone.shift() ?? '', to })));
      flush();
    } else flush();
  }
  flush();
  const { some, rest } = short(changes);
  return { words: some, ...rest };
}

/** What two copies of a table have in other cells. */
export function cellChanges({ added, removed, changed, renamed }: TableDifference): Change {
  const all: CellChange[] = [
    ...changed.flatMap(({ key, cells }) =>
      cells.map((cell): CellChange => ({ kind: 'changed', row: key, ...cell })),
    ),
    ...renamed.map(({ from, to }): CellChange => ({ kind: 'changed', row: to, from, to })),
    ...added.map(({ key }): CellChange => ({ kind: 'added', row: key })),
    ...removed.map(({ key }): CellChange => ({ kind: 'removed', row: key })),
  ];
  const { some, rest } = short(all);
  return { cells: some, ...rest };
}
