import type { z } from 'zod';
import type { CellFault, ColumnKind } from '#data/kinds.ts';

/** Why a column refuses a cell. */
export interface Refusal {
  code: CellFault;
  /** What it would take, where the fault alone does not say. */
  expected?: string;
}

/** Reads the fault that a column kind put into a Zod issue; undefined for issues of another origin. */
export function refusalOf(issue: z.core.$ZodIssue | undefined): Refusal | undefined {
  const params: { fault?: CellFault; expected?: string } | undefined =
    issue?.code === 'custom' ? issue.params : undefined;
  if (params?.fault === undefined) return undefined;
  const { fault: code, expected } = params;
  return { code, ...(expected === undefined ? {} : { expected }) };
}

/** Why a column refuses this cell, or undefined when it takes it. */
export function refuses(column: ColumnKind<unknown>, cell: string): Refusal | undefined {
  return refusalOf(column.safeParse(cell).error?.issues[0]);
}
