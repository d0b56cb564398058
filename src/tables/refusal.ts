import { Refused, type CellFault } from '#data/cell-faults.ts';
import { readerOf, type ColumnKind } from '#data/kinds.ts';

/** Why a column rejects a cell. */
export interface Refusal {
  code: CellFault;
  /** What it accepts, where the fault code alone does not say. */
  expected?: string;
}

/** What a column says of a cell that it refuses, in the form of faults. */
export function refusalOf({ fault: code, expected }: Refused): Refusal {
  return { code, ...(expected === undefined ? {} : { expected }) };
}

/** Why a column rejects this cell, or undefined if it accepts it. */
export function refuses(column: ColumnKind<unknown>, cell: string): Refusal | undefined {
  const value = readerOf(column)(cell);
  return value instanceof Refused ? refusalOf(value) : undefined;
}
