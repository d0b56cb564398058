import { dirname, join } from 'node:path';
import { sha256 } from '#src/lib/hash-node.ts';
import { accept, soundTable } from './accept-node.ts';
import type { TableText } from '../difference.ts';
import { readOptional } from '../disk/log.ts';
import { newLog, readText } from '../disk/read-node.ts';
import { removeFile, replaceFile } from '../disk/write-node.ts';
import { earlierTable } from '../earlier-node.ts';
import { boundedFaults } from '../fault-list.ts';
import type { Fault } from '../fault.ts';
import { dataError } from '../faults.ts';
import { changesBetween, together, undone } from '../history/changes.ts';
import { recordOf, type Author } from '../history/given.ts';
import { appended, csvOf } from '../history/history-file.ts';
import { reasonFaults } from '../history/reasons.ts';
import { changeRecord, entryOf, type ChangeRecord, type Reason } from '../history/record.ts';
import type { InspectedTable, Inspection } from '../inspect-files.ts';
import { parseDataYaml } from '../yaml/data-yaml.ts';

/** What is said of a change: a record of it, or one reason for all of it, or nothing. */
export interface Given {
  /** Path of a change record. */
  record?: string | undefined;
  reason?: (Author & Reason) | undefined;
  /** The table before the change: its path, or the table itself. */
  before?: string | TableText | undefined;
}

/** Reads a change record. Throws a `FaultsError` with everything that is wrong with it. */
export function readRecord(file: string): ChangeRecord {
  const log = newLog();
  const text = readText(file, log);
  if (text === undefined) throw dataError(log.faults);
  const { value, faults } = parseDataYaml(text, changeRecord, file);
  if (value === undefined || faults.length > 0) throw dataError(faults);
  return value;
}

const textOf = ({ header, lines }: InspectedTable): TableText => ({
  header,
  rows: lines.map(({ cells }) => cells),
});

/** The record of a change with one reason. Throws what is lacking. */
function fromReason(
  table: InspectedTable,
  accepted: string,
  { reason, before }: Given,
): ChangeRecord {
  const { dataset, file } = table;
  const now = textOf(table);
  const earlier =
    typeof before === 'object' && sha256(csvOf(before)) === accepted
      ? before
      : earlierTable(dataset, file, accepted, typeof before === 'string' ? before : undefined);
  if (earlier === undefined) {
    throw dataError([{ code: 'no-earlier', file, dataset: dataset.id, expected: accepted }]);
  }
  const about = { csv: file, record: '', dataset: dataset.id };
  if (reason === undefined)
    throw dataError(boundedFaults(reasonFaults(changesBetween(earlier, now, dataset), [], about)));
  const { who, when, base, ...why } = reason;
  return recordOf({ before: earlier, now, dataset }, { who, when, base }, why, sha256);
}

/** A record that is read, compared with the change that was made. Throws what does not agree. */
function fromRecord(table: InspectedTable, accepted: string, file: string): ChangeRecord {
  const { dataset } = table;
  const record = readRecord(file);
  const at = { file, dataset: dataset.id };
  const other = (code: Fault['code'], got: string, expected: string): never => {
    throw dataError([{ code, ...at, got, expected }]);
  };
  if (record.dataset !== dataset.id) other('record-dataset', record.dataset, dataset.id);
  if (record.before !== accepted) other('record-before', record.before, accepted);
  const now = textOf(table);
  const undoes = undone(together(record.changes), now, dataset);
  const isWhole = sha256(csvOf(undoes)) === accepted;
  const earlier = isWhole ? undoes : earlierTable(dataset, table.file, accepted);
  const faults =
    earlier === undefined
      ? []
      : boundedFaults(
          reasonFaults(changesBetween(earlier, now, dataset), record.changes, {
            ...{ csv: table.file, record: file, dataset: dataset.id },
          }),
        );
  if (faults.length > 0) throw dataError(faults);
  if (!isWhole || record.after !== table.sha256) other('record-after', record.after, table.sha256);
  return record;
}

/**
 * Accepts the present state of a dataset. A change of an accepted table needs a reason for every
 * cell and row; it is appended to the history of the dataset. The first state of a dataset, and one
 * whose cells are as they were, need none.
 *
 * @returns The paths of the files that were written.
 * @throws `FaultsError` when the dataset has a fault, when a reason is lacking or belongs to nothing
 *   that was done, and when the table before the change is not known. Nothing is written then.
 */
export function acceptChange(inspection: Inspection, id: string, given: Given = {}): string[] {
  const table = soundTable(inspection, id);
  const { sha256: accepted, rows = 0 } = table.provenance ?? {};
  if (accepted === undefined || rows === 0 || accepted === table.sha256)
    return [accept(inspection, id)];
  const record =
    given.record === undefined
      ? fromReason(table, accepted, given)
      : fromRecord(table, accepted, given.record);
  const file = join(dirname(table.file), 'history.yaml');
  const before = readOptional(file, newLog());
  replaceFile(file, appended(before, id, entryOf(record)));
  try {
    return [file, accept(inspection, id)];
  } catch (error) {
    if (before === undefined) removeFile(file);
    else replaceFile(file, before);
    throw error;
  }
}
