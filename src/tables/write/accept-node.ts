import { basename, dirname, join } from 'node:path';
import { withChecksum } from '../beside/checksum.ts';
import { dataError } from '../faults.ts';
import type { InspectedTable, Inspection } from '../inspect-files.ts';
import { unknownDataset } from '../load.ts';
import { newLog, readText } from '../disk/read-node.ts';
import { replaceFile } from '../disk/write-node.ts';
import { settled } from './new-faults.ts';

/**
 * The table of a dataset that may be accepted. Throws a `FaultsError` when it has a fault that
 * accepting does not settle, when rows of other datasets do not agree with it, or when it is not
 * registered.
 */
export function soundTable({ tables, faults }: Inspection, id: string): InspectedTable {
  const table = tables.get(id);
  if (table === undefined) {
    const unread = faults.filter(
      ({ file }) => basename(dirname(file)) === id || basename(file) === id,
    );
    if (unread.length > 0) throw dataError(unread);
    throw dataError([unknownDataset(id)]);
  }
  const folder = dirname(table.file);
  const others = faults.filter(
    ({ file, code, dataset }) => (dirname(file) === folder || dataset === id) && !settled.has(code),
  );
  if (others.length > 0) throw dataError(others);
  return table;
}

/**
 * Records the current checksum and row count of one dataset in its `provenance.yaml` and returns
 * the path of that file. Asks for no reason; `acceptChange` does.
 *
 * @throws `FaultsError`, without writing, as `soundTable`.
 */
export function accept(inspection: Inspection, id: string): string {
  const table = soundTable(inspection, id);
  const file = join(dirname(table.file), 'provenance.yaml');
  const before = readText(file, newLog()) ?? '';
  replaceFile(file, withChecksum(before, table.sha256, table.lines.length));
  return file;
}
