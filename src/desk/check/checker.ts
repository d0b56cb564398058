import { datasets } from '#data/index.ts';
import type { Lang } from '#src/model.ts';
import { cellChecks } from '#src/tables/checks/cell.ts';
import type { RowsStep } from '#src/tables/check.ts';
import type { Declared } from '#src/tables/declared.ts';
import type { Fault } from '#src/tables/fault.ts';
import { inspecting, type Inspection } from '#src/tables/inspect-files.ts';
import type { MendContext } from '#src/tables/mend.ts';
import type { DeskAnswer, FaultKind } from '../messages.ts';
import type { DraftTable } from '../table.ts';
import { draftCsv } from './draft-csv.ts';
import { locatedFaults } from './located.ts';
import { choicesOf, keysByName } from '#src/tables/named-keys.ts';
import { logWith, root, type Published } from './published.ts';
import { inSlices } from './slices.ts';

/** A draft to check. */
export interface Checked {
  published: Published;
  dataset: Declared;
  table: DraftTable;
  lang: Lang;
  /** The day of the check, as `2026-11-28`. */
  today: string;
}

/** Milliseconds between two lists of the faults found so far. */
const betweenLists = 700;

/** What the mends of a dataset need to know of the tables it refers to. */
function mendContext(dataset: Declared, inspection: Inspection): MendContext {
  const known = new Map<string, { keys: Set<string>; names: Map<string, string> } | undefined>();
  const targetOf = (column: string) => {
    if (known.has(column)) return known.get(column);
    const choices = choicesOf(dataset, column, inspection);
    const target = {
      keys: new Set(choices.map(({ value }) => value)),
      names: keysByName(choices),
    };
    const refers = dataset.columns[column]?.meta()?.column?.refers;
    known.set(column, refers === undefined ? undefined : target);
    return known.get(column);
  };
  return {
    dataset,
    checks: cellChecks(dataset),
    isKey: (column, cell) => targetOf(column)?.keys.has(cell) ?? true,
    keyOfName: (column, name) => targetOf(column)?.names.get(name),
  };
}

/** A draft that was checked to the end: the CSV that was read. */
export interface CheckedText {
  text: string;
}

/**
 * Checks a draft as `npm run data check` does, in slices. Posts how far it is, the faults found so
 * far, and at last all of them; gives up as soon as `isWanted` says no.
 */
export async function check(
  { published, dataset, table, lang, today }: Checked,
  post: (answer: DeskAnswer) => void,
  isWanted: () => boolean,
): Promise<CheckedText | undefined> {
  const file = `${root}/${dataset.id}/${dataset.id}.csv`;
  const header = published.inspection.tables.get(dataset.id)?.header ?? [];
  const { text, rowOfLine } = draftCsv(table, dataset, header);
  const log = logWith(published, new Map([[file, new TextEncoder().encode(text)]]));
  const mends = mendContext(dataset, published.inspection);
  const kindsOf = (faults: readonly Fault[]): FaultKind[] =>
    locatedFaults(faults, { table, file, rowOfLine, lang, mends });
  let listed = performance.now() - betweenLists;
  const tell = ({ file: of, faults, checked, rows }: RowsStep): void => {
    if (of !== file) return;
    post({ kind: 'progress', checked, rows });
    if (faults.length === 0 || performance.now() - listed < betweenLists) return;
    post({ kind: 'faults', kinds: kindsOf(faults), whole: false });
    listed = performance.now();
  };
  const steps = inspecting(root, datasets, log, { today, known: published.known });
  const inspection = await inSlices(steps, isWanted, tell);
  if (inspection === undefined) return undefined;
  post({ kind: 'faults', kinds: kindsOf(inspection.faults), whole: true });
  return { text };
}
