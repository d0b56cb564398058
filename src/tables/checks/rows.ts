import type { Fault } from '../fault.ts';
import type { DeclaredProvenance } from '../beside/provenance.ts';
import { dateFaults } from './dates.ts';
import { digitFaults } from './digits.ts';
import { distinctFaults } from './distinct.ts';
import { divisionFaults } from './divisions.ts';
import type { TableLines } from './lines.ts';
import { orderFaults } from './orders.ts';
import { wordingFaults } from './wording.ts';

/** What the checks of rows know beside their table. */
interface Beside {
  /** Year of each source that prints one. */
  years: ReadonlyMap<string, number>;
  today: string | undefined;
  provenance: DeclaredProvenance | undefined;
}

/** Declared short cells that the table does not have. */
function* lostCells({ file, lines }: TableLines, provenance: DeclaredProvenance): Generator<Fault> {
  if (provenance.digits.length === 0) return;
  const known = new Set(lines.map(({ key }) => key));
  for (const { row, column } of provenance.digits)
    if (!known.has(row)) yield { code: 'unknown-row', file, row, column, got: row, expected: file };
}

/** Faults of the rows of one table that only show beside the other rows and the sources. */
export function* rowFaults(
  table: TableLines,
  { years, today, provenance }: Beside,
): Generator<Fault> {
  const { sources = [], digits = [] } = provenance ?? {};
  yield* distinctFaults(table);
  if (table.dataset.id === 'divisions') yield* divisionFaults(table);
  yield* dateFaults(table, { years, sources, today });
  yield* digitFaults(table, digits);
  yield* wordingFaults(table);
  yield* orderFaults(table);
  if (provenance !== undefined) yield* lostCells(table, provenance);
}
