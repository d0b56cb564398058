import { groupBy } from '#src/lib/group.ts';
import type { Declared } from '../declared.ts';
import type { TableText } from '../difference.ts';

/** Whether a file is the whole table, or holds rows to add and to put in place of others. */
export type Extent = 'rows' | 'whole';

/** A table with the rows of a file, and for each row the index of that of the file, if it has one. */
export interface Placed extends TableText {
  header: string[];
  rows: Record<string, string>[];
  from: (number | undefined)[];
}

type Cells = Readonly<Record<string, string>>;

/** Finds the key that a name in a column stands for. */
type KeyNamed = (column: string, name: string) => string | undefined;

/**
 * Finds the row of a table that has the key of another. Where a name stands in the column that sets rows
 * apart, what it names counts: the cell itself stays as it is, for the check to find.
 */
function rowFinder({ rows }: TableText, { key, apart }: Declared, keyNamed: KeyNamed) {
  const keyOf = (cells: Cells): string => key.map((column) => cells[column] ?? '').join('@');
  const known = groupBy([...rows.keys()], (index) => keyOf(rows[index] ?? {}));
  return (cells: Cells): number | undefined => {
    const found = known.get(keyOf(cells)) ?? [];
    const written = apart === undefined ? '' : (cells[apart] ?? '');
    if (apart === undefined || written === '') return found[0];
    const side = keyNamed(apart, written) ?? written;
    return found.find((index) => (rows[index]?.[apart] ?? '') === side);
  };
}

/**
 * Puts the rows of a file into a table. A row with the key of an existing one takes its place in the
 * columns that the file has; the others are added at the end. Where the file is the whole table, its
 * rows are all there are, in its order. Columns that the file leaves out keep their cells.
 *
 * @param keyNamed Finds the key that a name in a column stands for.
 */
export function placed(
  table: TableText,
  file: TableText,
  dataset: Declared,
  extent: Extent,
  keyNamed: KeyNamed = () => undefined,
): Placed {
  const header = Object.keys(dataset.columns).filter(
    (column) => table.header.includes(column) || file.header.includes(column),
  );
  const find = rowFinder(table, dataset, keyNamed);
  const whole = (before: Cells, cells: Cells): Record<string, string> =>
    Object.fromEntries(header.map((column) => [column, cells[column] ?? before[column] ?? '']));
  const targets = file.rows.map(find);
  if (extent === 'whole') {
    const rows = file.rows.map((cells, index) =>
      whole(table.rows[targets[index] ?? -1] ?? {}, cells),
    );
    return { header, rows, from: [...file.rows.keys()] };
  }
  // The second of two rows with one key is added, so that the check finds it.
  const replaced = new Map<number, number>();
  for (const [index, target] of targets.entries()) {
    if (target !== undefined && !replaced.has(target)) replaced.set(target, index);
  }
  const kept = table.rows.map((before, at) => {
    const index = replaced.get(at);
    return whole(before, index === undefined ? {} : (file.rows[index] ?? {}));
  });
  const placedRows = new Set(replaced.values());
  const more = [...file.rows.keys()].filter((index) => !placedRows.has(index));
  return {
    header,
    rows: [...kept, ...more.map((index) => whole({}, file.rows[index] ?? {}))],
    from: [...table.rows.map((_, at) => replaced.get(at)), ...more],
  };
}
