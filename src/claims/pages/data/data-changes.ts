import type { Label } from '#src/model.ts';
import { changeList, type ListedChange } from '#src/tables/history/change-list.ts';
import type { HistoryEntry } from '#src/tables/history/record.ts';
import { metaOf } from '#src/tables/declared.ts';
import type { AnyTable, Tables } from '#src/tables/load.ts';
import { plainText } from '#src/lib/text/bound-text.ts';
import { rowPath } from '#src/tables/parts.ts';
import { cellPath, rowName } from '../../evidence/source-links.ts';

/** One change of a cell or row as pages show it. */
export interface ChangeItem extends ListedChange {
  /** The name of its row; its key where the row is gone. */
  name?: Label;
  /** The label of its column. */
  label?: Label;
  /** Path of the cell or row, if it is still there. */
  path?: string;
}

/** Changes that have one reason. */
export interface ChangeReason {
  why: string;
  /** The name of the source, with its path if it is one of the list. */
  source: { name: Label; path?: string };
  place?: string;
  items: ChangeItem[];
}

/** One accepted change of a dataset. */
export interface DataChange {
  dataset: string;
  title: Label;
  who: string;
  when: string;
  /** Names the entry among all of its dataset. */
  id: string;
  /** Cells and rows that changed. */
  count: number;
  reasons: ChangeReason[];
}

const same = (text: string): Label => ({ zh: text, en: text });

function itemOf(made: ListedChange, { id, dataset, rows }: AnyTable, tables: Tables): ChangeItem {
  // Of placeholders readers see the words.
  const item = { ...made, from: plainText(made.from), to: plainText(made.to) };
  const { row, column } = item;
  const hasColumn = column !== undefined && dataset.columns[column] !== undefined;
  const label = hasColumn ? { label: metaOf(dataset, column).label } : {};
  if (row === undefined) return { ...item, ...label };
  if (!rows.some(({ key }) => key === row)) return { ...item, ...label, name: same(row) };
  const path = hasColumn
    ? cellPath({ dataset: id, row, column }, tables)
    : rowPath(id, row, tables);
  return { ...item, ...label, name: rowName(id, row, tables), path };
}

function changeOf(entry: HistoryEntry, table: AnyTable, tables: Tables): DataChange {
  const { who, when, after, changes } = entry;
  const reasons = changes.map(({ why, source, place, ...made }): ChangeReason => {
    const known = tables.sources.find(({ id }) => id === source);
    return {
      why,
      source:
        known === undefined
          ? { name: same(source) }
          : { name: known.short, path: `/sources/${source}/` },
      ...(place === undefined ? {} : { place }),
      items: changeList(made).map((item) => itemOf(item, table, tables)),
    };
  });
  return {
    ...{ dataset: table.id, title: table.dataset.title, who, when, reasons },
    id: `change-${after.slice(0, 12)}`,
    count: reasons.reduce((sum, { items }) => sum + items.length, 0),
  };
}

/** The accepted changes of a dataset, newest first. */
export const changesOfTable = (id: string, tables: Tables): DataChange[] => {
  const table = tables.any(id);
  return table.history.map((entry) => changeOf(entry, table, tables)).reverse();
};

/** The accepted changes of all datasets, newest first; of one day in the order of the register. */
export const dataChanges = (tables: Tables): DataChange[] =>
  tables
    .all()
    .flatMap(({ id }) => changesOfTable(id, tables))
    .sort((one, other) => (one.when < other.when ? 1 : one.when > other.when ? -1 : 0));
