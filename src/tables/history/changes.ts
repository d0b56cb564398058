import { groupBy } from '#src/lib/group.ts';
import { keysOf } from '../check.ts';
import type { Declared } from '../declared.ts';
import { difference, type TableText } from '../difference.ts';
import type { Changes } from './record.ts';

type Row = TableText['rows'][number];

/** No changes at all. */
export const noChanges = (): Changes => ({
  ...{ cells: [], added: [], removed: [], renamed: [], order: [] },
  columns: { added: [], removed: [] },
});

/** Several lists of changes as one. */
export function together(lists: readonly Changes[]): Changes {
  return {
    cells: lists.flatMap(({ cells }) => cells),
    added: lists.flatMap(({ added }) => added),
    removed: lists.flatMap(({ removed }) => removed),
    renamed: lists.flatMap(({ renamed }) => renamed),
    columns: {
      added: lists.flatMap(({ columns }) => columns.added),
      removed: lists.flatMap(({ columns }) => columns.removed),
    },
    order: lists.flatMap(({ order }) => order),
  };
}

/** Everything by which a table differs from an earlier version of it, in a form that can be undone. */
export function changesBetween(before: TableText, now: TableText, dataset: Declared): Changes {
  const found = difference(before, now, dataset);
  const keys = keysOf(dataset, before.rows);
  const follows = new Map(keys.map((key, at) => [key, keys[at - 1] ?? '']));
  const earlier = new Map(keys.map((key, at) => [key, before.rows[at] ?? {}]));
  const later = new Map(keysOf(dataset, now.rows).map((key, at) => [key, now.rows[at] ?? {}]));
  const filled = (cells: Row): Record<string, string> =>
    Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
  return {
    cells: found.changed.flatMap(({ key: row, cells }) => cells.map((cell) => ({ row, ...cell }))),
    added: found.added.map(({ key }) => key),
    removed: found.removed.map(({ key: row, cells }) => ({
      row,
      after: follows.get(row) ?? '',
      cells: filled(cells),
    })),
    renamed: found.renamed.map(({ from, to }) => ({
      ...{ from, to },
      cells: dataset.key.flatMap((column) => {
        const cells = {
          from: earlier.get(from)?.[column] ?? '',
          to: later.get(to)?.[column] ?? '',
        };
        return cells.from === cells.to ? [] : [{ column, ...cells }];
      }),
    })),
    columns: found.columns,
    order: found.reordered ? keys : [],
  };
}

/** The columns of a table before changes, in declared order. */
function headerBefore(
  { columns }: Changes,
  header: readonly string[],
  dataset: Declared,
): string[] {
  const had = new Set([...header, ...columns.removed]);
  for (const column of columns.added) had.delete(column);
  return Object.keys(dataset.columns).filter((column) => had.has(column));
}

/**
 * The table as it was before changes. What the changes say of rows that the table does not have is
 * passed over; the result is then not the earlier table, which its checksum tells.
 */
export function undone(changes: Changes, now: TableText, dataset: Declared): TableText {
  const cellsOf = groupBy(changes.cells, ({ row }) => row);
  const oldName = new Map(changes.renamed.map((one) => [one.to, one]));
  const added = new Set(changes.added);
  const keys = keysOf(dataset, now.rows);
  const rows = now.rows.flatMap((row, at) => {
    const key = keys[at] ?? '';
    if (added.has(key)) return [];
    const renamed = oldName.get(key);
    const edits = [...(cellsOf.get(key) ?? []), ...(renamed?.cells ?? [])];
    const old = Object.fromEntries(edits.map(({ column, from }) => [column, from]));
    return [{ key: renamed?.from ?? key, cells: { ...row, ...old } }];
  });
  for (const { row: key, after, cells } of changes.removed) {
    rows.splice(1 + rows.findIndex((row) => row.key === after), 0, { key, cells });
  }
  if (changes.order.length > 0) {
    const place = new Map(changes.order.map((key, at) => [key, at]));
    rows.sort((one, other) => (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0));
  }
  const header = headerBefore(changes, now.header, dataset);
  return { header, rows: rows.map(({ cells }) => cells) };
}
