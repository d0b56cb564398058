import type { CellRef, Label, Observation } from '#src/model.ts';
import type { IdentityResult } from '#src/tables/identities.ts';
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
function touches(failure: IdentityResult, input: CellRef): boolean {
  if (failure.dataset !== input.dataset || failure.row !== input.row) return false;
  if (failure.kind !== 'row-sum') return failure.column === input.column;
  return failure.cells.some(({ row, column }) => row === input.row && column === input.column);
}

/** The residual of an identity needs no warning about itself. */
function measuresTheGap(observation: Observation): boolean {
  return observation.indicator === 'permit-gap' || observation.indicator === 'gap-rows';
}
