import { check, type Checked } from '../check/checker.ts';
import type { DeskAnswer, FaultKind } from '../messages.ts';

/** Checks a draft with one more row at its end, as the command would. */
export async function tryRow(
  checked: Checked,
  cells: readonly string[],
): Promise<DeskAnswer & { kind: 'tried' }> {
  const { table } = checked;
  const row = 1 + table.rows.reduce((most, { id }) => Math.max(most, id), 0);
  const rows = [...table.rows, { id: row, cells: [...cells] }];
  let kinds: FaultKind[] = [];
  await check(
    { ...checked, table: { columns: table.columns, rows } },
    (answer) => {
      if (answer.kind === 'faults' && answer.whole) kinds = answer.kinds;
    },
    () => true,
  );
  return { kind: 'tried', kinds, row };
}
