import { canonicalCsv } from '../csv/canonical.ts';
import type { Declared } from '../declared.ts';
import type { TableText } from '../difference.ts';
import type { Fault } from '../fault.ts';
import type { Yaml } from '../yaml.ts';
import { together, undone } from './changes.ts';
import { entryText, type HistoryEntry } from './record.ts';

const head = (id: string): string =>
  `# 改动史，只在末尾增加 · Accepted changes, appended by: npm run data accept -- ${id}\n`;

/** The text of a history with one more entry at its end; `before` is undefined for the first. */
export const appended = (before: string | undefined, id: string, entry: HistoryEntry): string =>
  `${before ?? head(id)}${entryText(entry)}`;

/** The canonical CSV of a table, which its checksum is of. */
export const csvOf = ({ header, rows }: TableText): string =>
  canonicalCsv(
    header,
    rows.map((cells) => ({ cells })),
  );

/** What a history is compared with. */
export interface HistoryTable {
  dataset: Declared;
  table: TableText;
  /** Checksum of the table; empty if it is not known. */
  sha256: string;
  /** Checksum on record. */
  accepted: string | undefined;
}

/**
 * Compares a history with its table: it must end with the version on record, every change must
 * begin where the one before it ended, and undoing all of them must give those versions.
 *
 * @param hash Without it only what the file says of itself is compared.
 */
export function historyFaults(
  { value = [], lineOf }: Yaml<HistoryEntry[]>,
  file: string,
  { dataset, table, sha256, accepted }: HistoryTable,
  hash?: (text: string) => string,
): Fault[] {
  const faults: Fault[] = [];
  const about = (index: number) => ({ file, dataset: dataset.id, line: lineOf([index]) });
  const last = value.at(-1);
  if (last === undefined || accepted === undefined) return [];
  if (last.after !== accepted) {
    const at = about(value.length - 1);
    faults.push({ code: 'history-end', ...at, got: last.after, expected: accepted });
  }
  for (const [index, { before }] of value.entries()) {
    const earlier = value[index - 1];
    if (earlier === undefined || earlier.after === before) continue;
    faults.push({ code: 'history-chain', ...about(index), got: before, expected: earlier.after });
  }
  if (hash === undefined || faults.length > 0 || sha256 !== accepted) return faults;
  let version = table;
  for (const [index, { before, changes }] of [...value.entries()].reverse()) {
    version = undone(together(changes), version, dataset);
    const got = hash(csvOf(version));
    if (got !== before) return [{ code: 'history-chain', ...about(index), got, expected: before }];
  }
  return [];
}
