import { groupBy } from '#src/lib/group.ts';
import { keysOf } from './check.ts';
import type { Declared } from './declared.ts';

/** A table as texts. */
export interface TableText {
  /** The columns that it has. */
  header: readonly string[];
  rows: readonly Readonly<Record<string, string>>[];
}

/** A row that is in one table only. */
export interface LoneRow {
  key: string;
  cells: Record<string, string>;
}

/** A cell that differs. */
export interface CellChange {
  column: string;
  from: string;
  to: string;
}

/** A row whose cells differ, or whose key does while its other cells do not. */
export interface ChangedRow {
  key: string;
  cells: CellChange[];
}

/** How two versions of a table differ, by the keys of their rows. Plain JSON. */
export interface TableDifference {
  dataset: string;
  added: LoneRow[];
  removed: LoneRow[];
  changed: ChangedRow[];
  /** Rows with another key and otherwise the same cells. */
  renamed: { from: string; to: string }[];
  columns: { added: string[]; removed: string[] };
  /** Rows that are the same. */
  same: number;
  /** Whether rows that both have stand in another order. */
  reordered: boolean;
}

/** Rows by key; of rows with one key each has its own number. */
function byKey({ rows }: TableText, dataset: Declared): Map<string, LoneRow> {
  const found = new Map<string, LoneRow>();
  const seen = new Map<string, number>();
  const keys = keysOf(dataset, rows);
  for (const [index, cells] of rows.entries()) {
    const key = keys[index] ?? '';
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    found.set(count === 1 ? key : `${key}#${count}`, { key, cells: { ...cells } });
  }
  return found;
}

function cellChanges(
  before: LoneRow['cells'],
  after: LoneRow['cells'],
  columns: readonly string[],
): CellChange[] {
  return columns.flatMap((column) => {
    const [from, to] = [before[column] ?? '', after[column] ?? ''];
    return from === to ? [] : [{ column, from, to }];
  });
}

/** The cells of a row outside its key; empty when there are none. */
function fingerprint({ cells }: LoneRow, columns: readonly string[]): string {
  const values = columns.map((column) => cells[column] ?? '');
  return values.every((value) => value === '') ? '' : JSON.stringify(values);
}

/** Removed and added rows that are one row under another key: the only two with these cells. */
function renamedRows(
  removed: readonly LoneRow[],
  added: readonly LoneRow[],
  columns: readonly string[],
): { from: LoneRow; to: LoneRow }[] {
  const groups = (rows: readonly LoneRow[]) => groupBy(rows, (row) => fingerprint(row, columns));
  const targets = groups(added);
  return [...groups(removed)].flatMap(([print, rows]) => {
    const others = targets.get(print) ?? [];
    const [from, to] = [rows[0], others[0]];
    const isOne = print !== '' && rows.length === 1 && others.length === 1;
    return isOne && from !== undefined && to !== undefined ? [{ from, to }] : [];
  });
}

function isReordered(before: Map<string, LoneRow>, after: Map<string, LoneRow>): boolean {
  const common = [...before.keys()].filter((key) => after.has(key));
  const now = [...after.keys()].filter((key) => before.has(key));
  return common.some((key, at) => now[at] !== key);
}

/**
 * Compares two versions of a table by the keys of their rows. A column that one of them leaves out
 * is empty in it.
 *
 * @returns Rows added, removed and changed in the order of their table, and rows that only have
 *   another key.
 */
export function difference(
  before: TableText,
  after: TableText,
  dataset: Declared,
): TableDifference {
  const [old, now] = [byKey(before, dataset), byKey(after, dataset)];
  const columns = Object.keys(dataset.columns).filter(
    (column) => before.header.includes(column) || after.header.includes(column),
  );
  const gone = [...old].flatMap(([id, row]) => (now.has(id) ? [] : [row]));
  const come = [...now].flatMap(([id, row]) => (old.has(id) ? [] : [row]));
  const others = columns.filter((column) => !dataset.key.includes(column));
  const renamed = renamedRows(gone, come, others);
  const [left, arrived] = [
    new Set(renamed.map(({ from }) => from)),
    new Set(renamed.map(({ to }) => to)),
  ];
  const changed: ChangedRow[] = [];
  let same = 0;
  for (const [id, { key, cells }] of now) {
    const was = old.get(id);
    if (was === undefined) continue;
    const changes = cellChanges(was.cells, cells, columns);
    if (changes.length > 0) changed.push({ key, cells: changes });
    else same += 1;
  }
  return {
    dataset: dataset.id,
    added: come.filter((row) => !arrived.has(row)),
    removed: gone.filter((row) => !left.has(row)),
    changed,
    renamed: renamed.map(({ from, to }) => ({ from: from.key, to: to.key })),
    columns: {
      added: after.header.filter((column) => !before.header.includes(column)),
      removed: before.header.filter((column) => !after.header.includes(column)),
    },
    same,
    reordered: isReordered(old, now),
  };
}

/** Whether two versions of a table have the same cells in the same order. */
export function isSame({
  added,
  removed,
  changed,
  renamed,
  columns,
  reordered,
}: TableDifference): boolean {
  const lists = [added, removed, changed, renamed, columns.added, columns.removed];
  return !reordered && lists.every(({ length }) => length === 0);
}
