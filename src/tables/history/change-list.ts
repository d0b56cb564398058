import type { Changes } from './record.ts';

/** One change as a reader sees it. */
export interface ListedChange {
  kind: 'cell' | 'added' | 'removed' | 'renamed' | 'column' | 'order';
  /** Key of the row as it is now; of a removed one, as it was. */
  row?: string;
  column?: string;
  from: string;
  to: string;
}

/** The changes one by one. */
export function changeList(changes: Changes): ListedChange[] {
  const { cells, added, removed, renamed, columns, order } = changes;
  return [
    ...cells.map((cell): ListedChange => ({ kind: 'cell', ...cell })),
    ...added.map((row): ListedChange => ({ kind: 'added', row, from: '', to: row })),
    ...removed.map(({ row }): ListedChange => ({ kind: 'removed', row, from: row, to: '' })),
    ...renamed.map(({ from, to }): ListedChange => ({ kind: 'renamed', row: to, from, to })),
    ...columns.added.map((column): ListedChange => ({
      kind: 'column',
      column,
      from: '',
      to: column,
    })),
    ...columns.removed.map((column): ListedChange => ({
      ...{ kind: 'column', column, from: column, to: '' },
    })),
    ...(order.length === 0 ? [] : [{ kind: 'order', from: '', to: '' } as const]),
  ];
}
