import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { acceptChange, type Given } from './accept-change-node.ts';
import { atCells } from '../bring/at-cells.ts';
import { placed, type Extent } from '../bring/place.ts';
import { propose } from '../bring/propose.ts';
import { taken, type Taken } from '../bring/take.ts';
import type { Choice, Proposal } from '../bring/types.ts';
import { readWorkbook } from '../bring/workbook.ts';
import { canonicalCsv } from '../csv/canonical.ts';
import type { Declared } from '../declared.ts';
import { difference, isSame, type TableDifference, type TableText } from '../difference.ts';
import { bytesOf } from '../disk/read-node.ts';
import { replaceFile } from '../disk/write-node.ts';
import type { Fault } from '../fault.ts';
import { dataError } from '../faults.ts';
import type { InspectedTable, Inspection } from '../inspect-files.ts';
import { keysNamed } from '../named-keys.ts';
import { inspect } from '../inspect-node.ts';
import { newFaults } from './new-faults.ts';

/** What bringing a file would do. Nothing is written. */
export interface ImportPlan {
  proposal: Proposal;
  /** Absent while the proposal has open questions. */
  outcome?: {
    taken: Taken;
    difference: TableDifference;
    /** What is wrong with the result, at the cells of the file where they are in it. */
    faults: Fault[];
    /** The table before. */
    before: TableText;
    /** Path and new text of the table. */
    table: string;
    text: string;
  };
}

/** A table of an inspection as texts. */
const textOf = ({ header, lines }: InspectedTable): TableText => ({
  header,
  rows: lines.map(({ cells }) => cells),
});

/** The draft of a table with the rows of a file, checked beside all other tables. */
function outcomeOf(
  { root, register, before, today }: Surroundings,
  { file, proposal, rows }: { file: string; proposal: Proposal; rows: Taken },
  { table, extent }: { table: InspectedTable; extent: Extent },
): Required<ImportPlan>['outcome'] {
  const published = textOf(table);
  const draft = placed(published, rows, table.dataset, extent, keysNamed(table.dataset, before));
  const text = canonicalCsv(
    draft.header,
    draft.rows.map((cells) => ({ cells })),
  );
  const drafted = new Map([[table.file, new TextEncoder().encode(text)]]);
  const after = inspect(root, register, drafted, today);
  const lines = (after.tables.get(table.dataset.id)?.lines ?? []).map(({ line }, index) => {
    const from = draft.from[index];
    const row = from === undefined ? undefined : rows.at[from];
    return { line, ...(row === undefined ? {} : { row }) };
  });
  const places = { table: table.file, file, lines };
  return {
    taken: rows,
    difference: difference(published, draft, table.dataset),
    faults: atCells(newFaults(before.faults, after.faults), proposal, places),
    before: published,
    table: table.file,
    text,
  };
}

/** The data that a file is brought into. */
interface Surroundings {
  root: string;
  register: readonly Declared[];
  before: Inspection;
  today: string | undefined;
}

/** What is asked for: the choices of its reader, and whether the file is the whole table. */
export interface ImportRequest {
  choice: Choice;
  extent: Extent;
  /** The day of the check as `2026-11-28`; without it no date is in the future. */
  today?: string;
}

/**
 * Reads a workbook or a text file, and tells what it was taken for, what would change in its dataset
 * and what would be wrong. Writes nothing.
 *
 * @param root Path of the folder `data`.
 * @throws `FaultsError` when the file, or the table of the dataset, cannot be read.
 */
export async function planImport(
  root: string,
  register: readonly Declared[],
  file: string,
  { choice, extent, today }: ImportRequest,
): Promise<ImportPlan> {
  const workbook = await readWorkbook(bytesOf(file), basename(file));
  const before = inspect(root, register, undefined, today);
  const known = new Map([...before.tables].map(([id, table]) => [id, textOf(table)]));
  const proposal = propose(workbook, register, choice, known);
  if (proposal.open.length > 0) return { proposal };
  const table = before.tables.get(proposal.dataset ?? '');
  if (table?.complete !== true) throw dataError(before.faults);
  const rows = taken(workbook, proposal, register, known);
  const surroundings = { root, register, before, today };
  return {
    proposal,
    outcome: outcomeOf(surroundings, { file, proposal, rows }, { table, extent }),
  };
}

/** How a plan was carried out. */
export type Written = 'written' | 'same' | 'refused';

/**
 * Writes the table of a plan and records its checksum, if nothing is open, nothing is wrong and
 * anything differs. Should recording fail, the table is put back as it was.
 *
 * @param given Who changes it, why and by which source, or a change record.
 * @throws `FaultsError` when a reason is lacking.
 */
export function writeImport(
  root: string,
  register: readonly Declared[],
  { proposal, outcome }: ImportPlan,
  given: Given = {},
): Written {
  if (outcome === undefined || outcome.faults.length > 0) return 'refused';
  if (isSame(outcome.difference)) return 'same';
  const before = readFileSync(outcome.table);
  replaceFile(outcome.table, outcome.text);
  try {
    const change = { before: outcome.before, ...given };
    acceptChange(inspect(root, register), proposal.dataset ?? '', change);
  } catch (error) {
    replaceFile(outcome.table, before);
    throw error;
  }
  return 'written';
}
