import { formatNumber } from '#src/lib/text/format.ts';
import type { CellRef, Label, Observation } from '#src/model.ts';
import type { IdentityResult } from '#src/tables/identities/identities.ts';
import type { Tables } from '#src/tables/load.ts';

/** A rule that cells below a value break, as known and declared. */
export interface Doubt {
  identity: string;
  row: string;
  title: Label;
  left: number;
  right: number;
  residual: number;
  /** Whether the value is the cell at fault. A row that does not add up cannot tell which of its cells is. */
  decides: boolean;
}

/** Where the page of a dataset tells of a failure, without the #. */
export function doubtAnchor({ identity, row }: Pick<Doubt, 'identity' | 'row'>): string {
  return `doubt-${identity}.${row}`;
}

/** The address of a failure, without base path and language. */
export function doubtPath(failure: Pick<IdentityResult, 'dataset' | 'identity' | 'row'>): string {
  return `/data/${failure.dataset}/#${doubtAnchor(failure)}`;
}

/** Both sides of a relation that does not hold: `31,921 ≠ 28,267`. */
export function inequality({ left, right }: Pick<Doubt, 'left' | 'right'>): string {
  return [left, right]
    .map((side) => formatNumber(side, Number.isInteger(side) ? 0 : 1))
    .join(' ≠ ');
}

/** The known failures of identities that touch the cells of a value, each once. */
export function doubtsAbout(observation: Observation, tables: Tables): Doubt[] {
  const inputs = observation.inputs;
  if (inputs.length > 8 || measuresTheGap(observation)) return [];
  return tables.identities
    .filter((failure) => inputs.some((input) => touches(failure, input)))
    .map(({ identity, kind, row, title, left, right, residual }) => ({
      identity,
      row,
      title,
      left,
      right,
      residual,
      decides: kind !== 'row-sum' && observation.formula.op === 'cell',
    }));
}

/** Whether a failure is about this very cell: any part of a row that does not add up, else the failing column. */
export function touches(failure: IdentityResult, input: CellRef): boolean {
  if (failure.dataset !== input.dataset || failure.row !== input.row) return false;
  if (failure.kind !== 'row-sum') return failure.column === input.column;
  return failure.cells.some(({ row, column }) => row === input.row && column === input.column);
}

/** The residual of an identity needs no warning about itself. */
function measuresTheGap(observation: Observation): boolean {
  return observation.indicator === 'permit-gap' || observation.indicator === 'gap-rows';
}
