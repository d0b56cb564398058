import type { Fault } from '../fault.ts';
import { changeList, type ListedChange } from './change-list.ts';
import { noChanges, together } from './changes.ts';
import type { Changes, ReasonedChanges } from './record.ts';

/** What a fault says of a change. */
function saidOf({
  kind,
  row,
  column,
  from,
  to,
}: ListedChange): Pick<Fault, 'row' | 'column' | 'got'> {
  const words = {
    cell: `${from} → ${to}`,
    renamed: `${from} → ${to}`,
    added: `+ ${to}`,
    removed: `− ${from}`,
    column: `${from === '' ? '+' : '−'} ${column ?? ''}`,
    order: 'order',
  };
  return {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    got: words[kind],
  };
}

/** The changes one by one, each under a text that is the same for the same change. */
const itemsOf = (changes: Changes): Map<string, ListedChange> =>
  new Map(
    changeList(changes).map((item) => {
      const { kind, row, column, from, to } = item;
      return [JSON.stringify([kind, row, column, from, to]), item];
    }),
  );

/**
 * What a record leaves without a reason, and what it gives a reason for although it was not done.
 *
 * @param csv The table, and `record` the file of reasons, for the faults.
 */
export function* reasonFaults(
  made: Changes,
  reasoned: readonly ReasonedChanges[],
  { csv, record, dataset }: { csv: string; record: string; dataset: string },
): Generator<Fault> {
  const [done, given] = [itemsOf(made), itemsOf(together(reasoned))];
  for (const [id, item] of done) {
    if (!given.has(id)) yield { code: 'no-reason', file: csv, dataset, ...saidOf(item) };
  }
  for (const [id, item] of given) {
    if (!done.has(id)) yield { code: 'superfluous-reason', file: record, dataset, ...saidOf(item) };
  }
}

/** Whether nothing differs. */
export const isEmpty = (changes: Changes): boolean => changeList(changes).length === 0;

/** The row that a change is about; empty for columns and the order of rows. */
export const rowsIn = ({ cells, added, removed, renamed }: Changes): string[] => [
  ...new Set([
    ...cells.map(({ row }) => row),
    ...added,
    ...removed.map(({ row }) => row),
    ...renamed.map(({ to }) => to),
  ]),
];

/** The part of changes that is about rows with a certain property; the rest goes with the others. */
export function ofRows(changes: Changes, isIn: (row: string) => boolean, rest: boolean): Changes {
  return {
    cells: changes.cells.filter(({ row }) => isIn(row)),
    added: changes.added.filter(isIn),
    removed: changes.removed.filter(({ row }) => isIn(row)),
    renamed: changes.renamed.filter(({ to }) => isIn(to)),
    columns: rest ? changes.columns : noChanges().columns,
    order: rest ? changes.order : [],
  };
}
