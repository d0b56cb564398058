import type { Lang } from '#src/model.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import type { Fault } from '#src/tables/fault.ts';
import { messageOf } from '#src/tables/faults.ts';
import { mendOf, type MendContext } from '#src/tables/mend.ts';
import type { FaultKind, FaultPlace } from '../messages.ts';
import type { DraftTable } from '../table.ts';

/** Places listed of all faults together; more would only slow the page down. */
const mostPlaces = 20_000;

/** Where the faults of a draft are looked for. */
export interface Located {
  table: DraftTable;
  /** Path of the file that the draft stands for. */
  file: string;
  rowOfLine: ReadonlyMap<number, number>;
  lang: Lang;
  mends: MendContext;
}

/** What is recorded when a change is accepted is no fault of the change. */
const recorded = new Set<Fault['code']>(['checksum', 'row-count', 'history-end']);

/**
 * The faults of a draft with the cells they are found at, those with the same message together, in
 * the words of the command.
 */
export function locatedFaults(faults: readonly Fault[], at: Located): FaultKind[] {
  const cellsOf = new Map(at.table.rows.map(({ id, cells }) => [id, cells]));
  const kinds = new Map<string, FaultKind>();
  let listed = 0;
  for (const fault of faults) {
    if (recorded.has(fault.code)) continue;
    const { code, further } = fault;
    if (further !== undefined) {
      // Counted with the first message of its kind: some of that kind are always kept before it.
      const known = [...kinds.values()].find((kind) => kind.code === code);
      if (known !== undefined) known.total += further;
      continue;
    }
    const { what, expected, fix, where, found } = messageOf(fault, at.lang);
    const id = JSON.stringify([what, expected, fix]);
    const kind = kinds.get(id) ?? { code, what, expected, fix, total: 0, places: [] };
    kinds.set(id, kind);
    kind.total += 1;
    if (listed >= mostPlaces) continue;
    listed += 1;
    kind.places.push(placeOf(fault, { where, found }, at, cellsOf));
  }
  return [...kinds.values()];
}

function placeOf(
  fault: Fault,
  { where, found }: Pick<FaultPlace, 'where' | 'found'>,
  { table, file, rowOfLine, lang, mends }: Located,
  cellsOf: ReadonlyMap<number, readonly string[]>,
): FaultPlace {
  const row = fault.file === file ? rowOfLine.get(fault.line ?? 0) : undefined;
  if (row === undefined) {
    const place = [fault.file, where].filter((part) => part !== '');
    return { where: place.reduce((name, rest) => labelled(name, rest, lang)), found };
  }
  // A key of several columns is shown at the first of them.
  const column = table.columns.indexOf(fault.column?.split('@')[0] ?? '');
  if (column < 0) return { row, where, found };
  const mend = mendOf(fault, cellsOf.get(row)?.[column] ?? '', mends);
  return { row, column, where, found, ...(mend === undefined ? {} : { mend }) };
}
