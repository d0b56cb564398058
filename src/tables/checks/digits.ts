import { kindOf } from '../column-kind.ts';
import { metaOf } from '../declared.ts';
import type { Fault } from '../fault.ts';
import type { TableLines } from './lines.ts';

/** A cell that its source prints with fewer decimals than the column has. */
export interface ShortCell {
  row: string;
  column: string;
}

const decimalsOf = (cell: string): number => cell.split('.')[1]?.length ?? 0;

/** How many decimals a column has whose last printed digit is rounded by half. */
const decimalsFor = (rounding: number): number =>
  Math.max(0, Math.round(-Math.log10(2 * rounding)));

/** Numbers with more or fewer decimals than their column; `declared` cells may have fewer. */
function* decimalFaults(
  table: TableLines,
  column: string,
  declared: readonly ShortCell[],
): Generator<Fault> {
  const { rounding } = metaOf(table.dataset, column);
  if (rounding === undefined || kindOf(table.dataset, column) !== 'number') return;
  const wanted = decimalsFor(rounding);
  const isDeclared = (row: string): boolean =>
    declared.some((cell) => cell.row === row && cell.column === column);
  const { file } = table;
  for (const { line, key, cells } of table.lines) {
    const got = cells[column] ?? '';
    if (!/^\d+(?:\.\d+)?$/u.test(got) || decimalsOf(got) === wanted) continue;
    const code = decimalsOf(got) > wanted ? 'more-digits' : 'fewer-digits';
    if (code === 'fewer-digits' && isDeclared(key)) continue;
    yield { code, file, line, row: key, column, got, expected: String(wanted) };
  }
}

/** Numbers with more or fewer decimals than their source prints. */
export function* digitFaults(table: TableLines, declared: readonly ShortCell[]): Generator<Fault> {
  for (const column of Object.keys(table.dataset.columns))
    yield* decimalFaults(table, column, declared);
}
