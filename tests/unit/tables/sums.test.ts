import { describe, expect, it } from 'vitest';
import { groupBy } from '#src/lib/group.ts';
import type { CheckedRow } from '#src/tables/check.ts';
import { totalFaults } from '#src/tables/checks/totals.ts';
import {
  agrees,
  amountOf,
  residualOf,
  sumOf,
  type Amount,
} from '#src/tables/identities/amounts.ts';
import { evaluate } from '#src/tables/identities/identity-kinds.ts';
import { identityList, type Identity } from '#src/tables/identities/identity-shapes.ts';
import { picksFrom, type Picks } from '../../fixtures/random.ts';
import { towns } from './fixture.ts';

const title = { zh: '和', en: 'Sum' };
const identities = identityList.parse([
  { id: 'parts', kind: 'row-sum', title, total: 'people', parts: ['here', 'away'] },
  { id: 'shares', kind: 'row-sum', title, total: 'share', parts: ['share', 'here'] },
  {
    ...{ id: 'totals', kind: 'column-total', title, columns: ['people', 'here', 'share', 'gone'] },
    ...{ rows: { record: 'town' }, against: { record: 'total' }, by: ['class', 'year'] },
  },
  {
    ...{ id: 'group', kind: 'group-total', title, column: 'away', by: 'year' },
    ...{ rows: { record: 'town' }, against: { record: 'total' } },
  },
]);

/** Rows whose sums mostly hold, in groups that mostly stand together. */
function rowsFrom(picks: Picks): CheckedRow[] {
  return Array.from({ length: 60 }, (_, index) => {
    const number = (): number | null => picks.of([null, 0, 1, 2, 30, 0.1, 0.2, 0.7, 1e12]);
    const [here, away] = [number(), number()];
    const values = {
      ...{ here, away, share: number() },
      people: picks.below(4) === 0 ? number() : (here ?? 0) + (away ?? 0),
    };
    const printed = {
      record: picks.below(5) === 0 ? 'total' : 'town',
      class: picks.of(['old', 'old', 'new']),
      year: String(2000 + (picks.below(4) === 0 ? picks.below(8) : index >> 3)),
    };
    return { key: `row-${index}`, line: index + 2, values, printed, written: printed };
  });
}

/** A comparison as the identities say it, of amounts with all that they were read from. */
function compared(
  pairs: readonly { row: string; column: string; left: Amount | null; right: Amount | null }[],
) {
  const known = pairs.flatMap(({ left, right, ...at }) =>
    left === null || right === null ? [] : [{ at, left, right }],
  );
  const failures = known
    .filter(({ left, right }) => !agrees(left, right))
    .map(({ at, left, right }) => ({
      ...at,
      left: left.value,
      right: right.value,
      residual: residualOf(left.value, right.value),
      cells: [...left.cells, ...right.cells],
    }));
  return { tested: known.length, failures };
}

function expectedOf(identity: Identity, rows: CheckedRow[]) {
  const table = { dataset: towns, rows };
  const numbers = (some: readonly CheckedRow[], column: string) =>
    sumOf(some.map((row) => amountOf(table, row, column)));
  if (identity.kind === 'row-sum')
    return compared(
      rows.map((row) => ({
        ...{ row: row.key, column: identity.total, left: amountOf(table, row, identity.total) },
        right: sumOf(identity.parts.map((part) => amountOf(table, row, part))),
      })),
    );
  if (identity.kind !== 'column-total' && identity.kind !== 'group-total') throw new Error('kind');
  const isGroup = identity.kind === 'group-total';
  const by = isGroup ? [identity.by] : identity.by;
  const groupOf = ({ printed }: CheckedRow): string => by.map((name) => printed[name]).join('@');
  const parts = rows.filter(({ printed }) => printed['record'] === 'town');
  return compared(
    rows
      .filter(({ printed }) => printed['record'] === 'total')
      .flatMap((total) => {
        const own = parts.filter((row) => groupOf(row) === groupOf(total));
        return (isGroup ? [identity.column] : identity.columns).map((column) => ({
          ...{ row: total.key, column, left: amountOf(table, total, column) },
          right: numbers(own, column),
        }));
      }),
  );
}

describe('sums of a table', () => {
  it('are those of its amounts, whether they hold or not', () => {
    const picks = picksFrom(11);
    let [tested, failed] = [0, 0];
    for (let turn = 0; turn < 100; turn += 1) {
      const rows = rowsFrom(picks);
      for (const identity of identities) {
        const outcome = evaluate(identity, { dataset: towns, rows }, () => undefined);
        expect(outcome).toEqual({ ...expectedOf(identity, rows), further: 0 });
        tested += outcome.tested;
        failed += outcome.failures.length;
      }
    }
    expect(failed).toBeGreaterThan(tested / 10);
    expect(failed).toBeLessThan(tested * 0.9);
  });

  it('make the largest row of a group a total where it is the sum of the others', () => {
    const picks = picksFrom(12);
    let found = 0;
    for (let turn = 0; turn < 300; turn += 1) {
      const rows = rowsFrom(picks).map((row): CheckedRow => {
        const [here, away] = [picks.below(3), picks.of([null, 0, 1])];
        return { ...row, values: { people: here + (away ?? 0), here, away, share: here / 10 } };
      });
      const table = { dataset: towns, rows };
      const valueOf = (row: CheckedRow, column: string): number =>
        amountOf(table, row, column)?.value ?? 0;
      const columns = ['people', 'here', 'share', 'gone'];
      const sizeOf = (row: CheckedRow): number =>
        columns.reduce((sum, column) => sum + valueOf(row, column), 0);
      const towned = rows.filter(({ printed }) => printed['record'] === 'town');
      const groups = groupBy(towned, ({ printed }) => `${printed['class']}@${printed['year']}`);
      const expected = [...groups.values()].flatMap((group) => {
        if (group.length < 3) return [];
        const largest = group.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
        const others = group.filter((row) => row !== largest);
        const filled = columns.filter((column) => valueOf(largest, column) > 0);
        const summed = filled.filter((column) => {
          const sum = sumOf(others.map((row) => amountOf(table, row, column)));
          return sum !== null && residualOf(valueOf(largest, column), sum.value) === 0;
        });
        const enough = Math.max(2, filled.length * 0.6);
        return summed.length < enough ? [] : [{ line: largest.line, column: summed.join(', ') }];
      });
      const faults = totalFaults(identities, table, 'towns.csv');
      expect(faults.map(({ line, column }) => ({ line, column }))).toEqual(expected);
      found += faults.length;
    }
    expect(found).toBeGreaterThan(20);
  });

  it('have no rounding of their own in the difference of two numbers', () => {
    expect(Math.abs(residualOf(0.3, 0.1 + 0.2))).toBe(0);
    expect(residualOf(1e12, 1)).toBe(999_999_999_999);
    expect(residualOf(5, 5)).toBe(0);
    expect(residualOf(2 ** 53, 2 ** 54)).toBe(-(2 ** 53));
    expect(residualOf(1.25, 1)).toBe(0.25);
  });
});
