import { groupBy } from '#src/lib/group.ts';
import type { CellRef } from '#src/model.ts';
import {
  agrees,
  amountOf,
  numbersOf,
  residualOf,
  sumOf,
  sumOver,
  type Amount,
  type Countable,
  type NumberOf,
} from './amounts.ts';
import { mostKept } from '../fault-list.ts';
import type { Identity } from './identity-shapes.ts';
import { groupsBy, keep } from './selected.ts';

/** One place where the two sides of an identity differ: `residual` is `left` minus `right`. */
export interface Failure {
  row: string;
  column: string;
  /** The printed whole, in ones. */
  left: number;
  /** The sum or quotient of the parts, in ones. */
  right: number;
  residual: number;
  cells: CellRef[];
}

/** How often an identity was tested, and where it fails. */
export interface IdentityOutcome {
  tested: number;
  /** All that are declared, and of the others as many as are kept. */
  failures: Failure[];
  /** How many failures were only counted. */
  further: number;
}

/** An outcome that is still empty, and what it keeps. */
interface Testing extends IdentityOutcome {
  isKept(at: { row: string; column: string }): boolean;
}

/** Nothing tested yet: failures that are not declared are kept up to a number. */
function testing({ known }: Identity): Testing {
  const declared = new Set(known.map(({ row }) => row));
  const outcome: Testing = {
    ...{ tested: 0, failures: [], further: 0 },
    isKept: ({ row }) => outcome.failures.length < mostKept || declared.has(row),
  };
  return outcome;
}

/** Looks up a number printed in prose by the id of its reading, in ones. */
export type ReadingOf = (id: string) => Amount | undefined;

type IdentityKind<K extends Identity['kind']> = Extract<Identity, { kind: K }>;

/** Counts a comparison and records it when the sides differ. Skipped when a side is unknown. */
function compare(
  outcome: Testing,
  at: { row: string; column: string },
  left: Amount | null,
  right: Amount | null,
): void {
  if (left === null || right === null) return;
  outcome.tested += 1;
  if (agrees(left, right)) return;
  if (!outcome.isKept(at)) {
    outcome.further += 1;
    return;
  }
  outcome.failures.push({
    ...at,
    left: left.value,
    right: right.value,
    residual: residualOf(left.value, right.value),
    cells: [...left.cells, ...right.cells],
  });
}

/** Whether two numbers are the same; such sides agree whatever their rounding. */
function areSame(left: number | null, right: number | null): boolean {
  return left !== null && right !== null && left - right === 0;
}

function rowSum(identity: IdentityKind<'row-sum'>, table: Countable): IdentityOutcome {
  const outcome = testing(identity);
  const whole = numbersOf(table, identity.total);
  const parts = identity.parts.map((part) => numbersOf(table, part));
  for (const row of table.rows) {
    if (
      areSame(
        whole(row),
        sumOver(parts, (part) => part(row)),
      )
    ) {
      outcome.tested += 1;
      continue;
    }
    const left = amountOf(table, row, identity.total);
    const right = sumOf(identity.parts.map((part) => amountOf(table, row, part)));
    compare(outcome, { row: row.key, column: identity.total }, left, right);
  }
  return outcome;
}

interface Totals {
  columns: readonly string[];
  by: readonly string[];
  rows: Record<string, string>;
  against: Record<string, string>;
}

function totals(
  { columns, by, rows, against }: Totals,
  table: Countable,
  identity: Identity,
): IdentityOutcome {
  const outcome = testing(identity);
  const groupOf = groupsBy(by);
  const groups = groupBy(keep(table.rows, rows), groupOf);
  const numbers = columns.map((column): [string, NumberOf] => [column, numbersOf(table, column)]);
  for (const total of keep(table.rows, against)) {
    const parts = groups.get(groupOf(total)) ?? [];
    for (const [column, numberOf] of numbers) {
      if (areSame(numberOf(total), sumOver(parts, numberOf))) {
        outcome.tested += 1;
        continue;
      }
      const left = amountOf(table, total, column);
      const right = sumOf(parts.map((row) => amountOf(table, row, column)));
      compare(outcome, { row: total.key, column }, left, right);
    }
  }
  return outcome;
}

function percent(identity: IdentityKind<'percent'>, table: Countable): IdentityOutcome {
  const outcome = testing(identity);
  const { by, whole, printed, part, digits } = identity;
  const groupOf = groupsBy(by);
  const groups = groupBy(keep(table.rows, whole.rows), groupOf);
  for (const row of table.rows) {
    const left = amountOf(table, row, printed);
    const over = amountOf(table, row, part);
    const members = groups.get(groupOf(row)) ?? [];
    const under = sumOf(members.map((member) => amountOf(table, member, whole.sum)));
    if (left === null || over === null || under === null || under.value === 0) continue;
    outcome.tested += 1;
    const exact = (over.value / under.value) * 100;
    if (Math.abs(left.value - exact) <= 0.5 / 10 ** digits + 1e-9) continue;
    const at = { row: row.key, column: printed };
    if (!outcome.isKept(at)) {
      outcome.further += 1;
      continue;
    }
    const right = Number(exact.toFixed(digits));
    outcome.failures.push({
      ...at,
      left: left.value,
      right,
      residual: residualOf(left.value, right),
      cells: [...left.cells, ...over.cells, ...under.cells],
    });
  }
  return outcome;
}

function readingTotal(
  identity: IdentityKind<'reading-total'>,
  table: Countable,
  readingOf: ReadingOf,
): IdentityOutcome {
  const outcome = testing(identity);
  const rows = keep(table.rows, identity.rows);
  const parts = rows.flatMap((row) =>
    identity.columns.map((column) => amountOf(table, row, column)),
  );
  const left = readingOf(identity.reading) ?? null;
  compare(outcome, { row: identity.reading, column: 'value' }, left, sumOf(parts));
  return outcome;
}

function tested(identity: Identity, table: Countable, readingOf: ReadingOf): IdentityOutcome {
  switch (identity.kind) {
    case 'row-sum':
      return rowSum(identity, table);
    case 'column-total':
      return totals(identity, table, identity);
    case 'group-total':
      return totals(
        { ...identity, columns: [identity.column], by: [identity.by] },
        table,
        identity,
      );
    case 'percent':
      return percent(identity, table);
    case 'reading-total':
      return readingTotal(identity, table, readingOf);
  }
}

/** Tests one identity on the rows of its table. */
export function evaluate(
  identity: Identity,
  table: Countable,
  readingOf: ReadingOf,
): IdentityOutcome {
  const { tested: count, failures, further } = tested(identity, table, readingOf);
  return { tested: count, failures, further };
}
