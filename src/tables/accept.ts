import { basename, dirname, join } from 'node:path';
import { isScalar, parseDocument, stringify } from 'yaml';
import { dataError } from './faults.ts';
import type { Inspection } from './inspect.ts';
import { unknownDataset } from './load.ts';
import { newLog, readText } from './read.ts';
import { replaceFile } from './write.ts';

const settled = new Set(['checksum', 'row-count', 'not-accepted']);

/** Sets one entry of a YAML text, preserving comments and spacing elsewhere. */
function withEntry(text: string, entry: string, value: string | number): string {
  const written = stringify(value).trimEnd();
  const node = parseDocument(text).get(entry, true);
  if (!isScalar(node) || !node.range) return `${text}${entry}: ${written}\n`;
  const [start, end] = node.range;
  return text.slice(0, start) + written + text.slice(end);
}

/**
 * Records the current checksum and row count of one dataset in its `provenance.yaml` and returns
 * the path of that file. Throws a `FaultsError`, without writing, when the dataset has any other
 * fault, when rows of other datasets do not agree with it, or when it is not registered.
 */
export function accept({ tables, faults }: Inspection, id: string): string {
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
  const file = join(folder, 'provenance.yaml');
  const before = readText(file, newLog()) ?? '';
  const summed = withEntry(before, 'sha256', table.sha256);
  replaceFile(file, withEntry(summed, 'rows', table.lines.length));
  return file;
}
