import type { z } from 'zod';
import type { CellFault, ColumnKind } from '#data/kinds.ts';

/** Why a column rejects a cell. */
export interface Refusal {
  code: CellFault;
  /** What it accepts, where the fault code alone does not say. */
  expected?: string;
}

/** Reads the fault that a column kind stored in a Zod issue; undefined for other issues. */
export function refusalOf(issue: z.core.$ZodIssue | undefined): Refusal | undefined {
  const params: { fault?: CellFault; expected?: string } | undefined =
    issue?.code === 'custom' ? issue.params : undefined;
  if (params?.fault === undefined) return undefined;
  const { fault: code, expected } = params;
  return { code, ...(expected === undefined ? {} : { expected }) };
}

/** Why a column rejects this cell, or undefined if it accepts it. */
export function refuses(column: ColumnKind<unknown>, cell: string): Refusal | undefined {
  return refusalOf(column.safeParse(cell).error?.issues[0]);
}
