import type { FaultKind } from '../messages.ts';

/** One fault of the row in the form, in the words of the command. */
export interface RowFault {
  what: string;
  expected: string;
  fix: string;
  found: string;
  mend?: string;
}

/** The faults that a row would bring. */
export interface RowFaults {
  /** By the position of the column; those of the row as a whole at -1. */
  at: ReadonlyMap<number, readonly RowFault[]>;
  /** At other places, and not there without the row. */
  elsewhere: readonly RowFault[];
}

/** What tells faults apart that are at no cell of the draft. */
const identity = ({ what, expected }: FaultKind, where: string, found: string): string =>
  JSON.stringify([what, expected, where, found]);

/**
 * The faults that a tried row brings.
 *
 * @param known the faults of the draft without it
 */
export function rowFaults(
  kinds: readonly FaultKind[],
  row: number,
  known: readonly FaultKind[],
): RowFaults {
  const before = new Set(
    known.flatMap((kind) => kind.places.map(({ where, found }) => identity(kind, where, found))),
  );
  const at = new Map<number, RowFault[]>();
  const elsewhere: RowFault[] = [];
  for (const kind of kinds) {
    const { what, expected, fix } = kind;
    for (const place of kind.places) {
      const { where, found, mend } = place;
      const fault = { what, expected, fix, found, ...(mend === undefined ? {} : { mend }) };
      if (place.row === row) {
        const column = place.column ?? -1;
        at.set(column, [...(at.get(column) ?? []), fault]);
      } else if (place.row === undefined && !before.has(identity(kind, where, found)))
        elsewhere.push({ ...fault, found: [where, found].filter(Boolean).join(' ') });
    }
  }
  return { at, elsewhere };
}
