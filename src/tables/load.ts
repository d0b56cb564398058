import { datasets, type AnyDataset, type DatasetId } from '#data/index.ts';
import type { Row } from '#data/dataset.ts';
import { plainText } from '#src/lib/text/bound-text.ts';
import { suggestionFor } from '#src/lib/faults.ts';
import type { CheckedRow } from './check.ts';
import type { Correction } from './beside/corrections.ts';
import type { Declared } from './declared.ts';
import { dataError, type Fault } from './faults.ts';
import type { HistoryEntry } from './history/record.ts';
import type { IdentityResult } from './identities/identities.ts';
import type { InspectedTable, Inspection, Surroundings } from './inspect-files.ts';
import type { Provenance } from './beside/provenance.ts';
import type { Source } from './sources.ts';
import type { WrittenText } from './text-columns.ts';

type DatasetOf<K extends DatasetId> = Extract<AnyDataset, { id: K }>;

/** One row: typed values, and the cells as text, with the words of placeholders only. */
export interface LoadedRow<K extends DatasetId> {
  /** The key columns joined with `@`, e.g. `wangjing@2010-03`. */
  key: string;
  /** Line of the CSV, counted from 1 with the header. */
  line: number;
  /** Empty cells are null, never zero. */
  values: Row<DatasetOf<K>>;
  printed: Record<keyof Row<DatasetOf<K>> & string, string>;
  /** The cells as the file has them, with placeholders. */
  written: Record<keyof Row<DatasetOf<K>> & string, string>;
}

/** The properties of every loaded dataset, regardless of its columns. */
interface LoadedBase {
  /** Path of the CSV. */
  file: string;
  provenance: Provenance;
  /** Accepted corrections, whether they flag a cell or change it. */
  flags: Correction[];
  /** Its accepted changes, oldest first. */
  history: HistoryEntry[];
  /** Columns in file order. */
  header: string[];
  /** The CSV to publish: UTF-8, LF, of placeholders only the words. */
  text: string;
  /** Checksum of what is published; empty where nothing was hashed. */
  sha256: string;
}

/** A dataset without faults. */
export interface LoadedTable<K extends DatasetId> extends LoadedBase {
  id: K;
  dataset: DatasetOf<K>;
  rows: LoadedRow<K>[];
  /** Throws if there is no row with this key. */
  row(key: string): LoadedRow<K>;
}

/** The same without column types, for code that handles any dataset. */
export interface AnyTable extends LoadedBase {
  id: DatasetId;
  dataset: Declared;
  rows: CheckedRow[];
  /** Throws if there is no row with this key. */
  row(key: string): CheckedRow;
}

/** All datasets, the sources, and the identity failures that the sources themselves contain. */
export interface Tables {
  table<K extends DatasetId>(id: K): LoadedTable<K>;
  /** Returns a dataset by an id known only at run time. Throws if it is not registered. */
  any(id: string): AnyTable;
  /** All datasets, in the order of the register. */
  all(): AnyTable[];
  sources: Source[];
  /** The texts of the sources as they are written, with placeholders. */
  sourceTexts: readonly WrittenText[];
  identities: IdentityResult[];
}

/** The fault of an unknown row key. */
function unknownRow(
  { file, rows }: { file: string; rows: readonly { key: string }[] },
  key: string,
): Fault {
  return {
    code: 'unknown-row',
    file,
    got: key,
    expected: file,
    ...suggestionFor(
      key,
      rows.map((row) => row.key),
    ),
  };
}

/** The fault of an unknown dataset id. */
export function unknownDataset(id: string): Fault {
  const file = 'data/index.ts';
  return {
    code: 'unknown-dataset',
    file,
    got: id,
    expected: file,
    ...suggestionFor(
      id,
      datasets.map((dataset) => dataset.id),
    ),
  };
}

const nowhere: Provenance = {
  ...{ sources: [], compiled: false, places: [], digits: [], caveats: [] },
  ...{ note: { zh: '', en: '' }, sha256: '', rows: 0 },
};

function loaded(id: DatasetId, inspected: InspectedTable, hash: Surroundings['hash']): AnyTable {
  const { dataset, file, rows, flags, history, header, text } = inspected;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const published = plainText(text);
  return {
    id,
    dataset,
    file,
    rows,
    // A missing provenance or checksum is a fault, with which tables are only checked further.
    provenance: { ...nowhere, ...(inspected.provenance as Provenance | undefined) },
    flags,
    history,
    header,
    text: published,
    sha256: hash?.(published) ?? '',
    row(key) {
      const row = byKey.get(key);
      if (row === undefined) throw dataError([unknownRow({ file, rows }, key)]);
      return row;
    },
  };
}

/**
 * The tables of an inspection as they were read, whatever its faults: a dataset without a sound
 * row has none. For what comes of data that are not accepted yet.
 *
 * @param hash SHA-256 of a text; without it tables have no checksum.
 */
export function tablesOf(
  { tables, sources, sourceTexts, identities }: Inspection,
  hash?: Surroundings['hash'],
): Tables {
  const all = new Map<string, AnyTable>();
  for (const { id } of datasets) {
    const inspected = tables.get(id);
    if (inspected !== undefined) all.set(id, loaded(id, inspected, hash));
  }
  const any = (id: string): AnyTable => {
    const table = all.get(id);
    if (table === undefined) throw dataError([unknownDataset(id)]);
    return table;
  };
  return {
    // Safe: the values were parsed by the schema of the dataset with this id.
    table: <K extends DatasetId>(id: K) => any(id) as unknown as LoadedTable<K>,
    any,
    all: () => [...all.values()],
    sources,
    sourceTexts,
    identities,
  };
}
