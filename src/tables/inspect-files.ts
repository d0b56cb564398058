import { canonicalText } from './csv/canonical.ts';
import { checkingRows, type CheckedRow, type RowsStep } from './check.ts';
import { applyCorrections, correctionList, type Correction } from './beside/corrections.ts';
import { checkFolders } from './checks/folders.ts';
import { relationFaults } from './checks/relations.ts';
import { rowFaults } from './checks/rows.ts';
import { totalFaults } from './checks/totals.ts';
import type { Declared } from './declared.ts';
import { checkIdentities, readingsOf, type IdentityResult } from './identities/identities.ts';
import { historyFaults } from './history/history-file.ts';
import { historyList, type HistoryEntry } from './history/record.ts';
import { identityList } from './identities/identity-shapes.ts';
import type { ReadingOf } from './identities/identity-kinds.ts';
import { parseCsv, type ParsedRow } from './csv/parse.ts';
import { checkProvenance, provenanceFile, type DeclaredProvenance } from './beside/provenance.ts';
import { readOptional, readText, sizeText, type Log } from './disk/log.ts';
import { checkReferences, type ReferenceTarget } from './beside/references.ts';
import { readSources } from './beside/sources-file.ts';
import type { Fault } from './fault.ts';
import { boundedFaults } from './fault-list.ts';
import type { Source } from './sources.ts';
import { parseDataYaml } from './yaml/data-yaml.ts';
import type { WrittenText } from './text-columns.ts';
import { append } from '#src/lib/append.ts';
import { finished } from '#src/lib/steps.ts';

/** A dataset as far as it could be read. */
export interface InspectedTable {
  dataset: Declared;
  /** Path of the CSV. */
  file: string;
  /** The rows as canonical CSV, which the checksum covers; of an unreadable file its own text. */
  text: string;
  sha256: string;
  /** Columns in the order of the canonical CSV. */
  header: string[];
  /** The rows as text, each with its key. */
  lines: (ParsedRow & { key: string })[];
  /** The keys of all rows. */
  keys: ReadonlySet<string>;
  /** The valid rows; after `inspect`, with corrections applied. */
  rows: CheckedRow[];
  /** Whether header and lines could be read completely. */
  complete: boolean;
  /** Whether the CSV itself has no fault, so that sums over it are meaningful. */
  valid: boolean;
  provenance: DeclaredProvenance | undefined;
  flags: Correction[];
  /** Its accepted changes, oldest first. */
  history: HistoryEntry[];
}

/** Everything read from one folder, with all faults. */
export interface Inspection extends Log {
  tables: Map<string, InspectedTable>;
  sources: Source[];
  /** The texts of the sources as they are written, with placeholders. */
  sourceTexts: WrittenText[];
  identities: IdentityResult[];
}

/** What an inspection needs of its surroundings. */
export interface Surroundings {
  /** SHA-256 of a text; without it checksums are not compared. */
  hash?: (text: string) => string;
  /** The day of the check, for dates in the future; builds do not look at the clock. */
  today?: string;
  /** How many faults of one kind are kept of one file; the others are counted. */
  mostFaults?: number;
  /** Tables that were read before, by file, with these surroundings; those not read yet are added. */
  known?: KnownReadings;
}

/** A table as it was read from a text. */
interface KnownReading {
  text: string;
  table: InspectedTable;
  faults: readonly Fault[];
}

/** Tables by file; one whose file has the same text again need not be read again. */
export type KnownReadings = Map<string, KnownReading>;

function* readTable(
  root: string,
  dataset: Declared,
  log: Log,
  { hash, known, mostFaults }: Surroundings,
): Generator<RowsStep, InspectedTable | undefined> {
  const file = `${root}/${dataset.id}/${dataset.id}.csv`;
  const text = readText(file, log);
  if (text === undefined) return undefined;
  const before = known?.get(file);
  if (before?.text === text) {
    append(log.faults, before.faults);
    return { ...before.table };
  }
  const parsed = parseCsv(text, dataset, file, { mostFaults });
  const checked = yield* checkingRows(parsed.rows, dataset, file, mostFaults);
  append(log.faults, parsed.faults, checked.faults);
  const complete = parsed.faults.length === 0;
  // Optional columns that the file leaves out are no part of the table.
  const columns = complete
    ? Object.keys(dataset.columns).filter((column) => parsed.header.includes(column))
    : parsed.header;
  const canonical = complete ? canonicalText(text, columns, parsed.rows) : text;
  const table: InspectedTable = {
    dataset,
    file,
    text: canonical,
    sha256: hash?.(canonical) ?? '',
    header: columns,
    lines: parsed.rows.map(({ line, cells }, index) => ({
      line,
      cells,
      key: checked.rowKeys[index] ?? '',
    })),
    keys: checked.keys,
    rows: checked.rows,
    complete,
    valid: parsed.faults.length + checked.faults.length === 0,
    provenance: undefined,
    flags: [],
    history: [],
  };
  if (known !== undefined && before === undefined)
    known.set(file, { text, table: { ...table }, faults: [...parsed.faults, ...checked.faults] });
  return table;
}

/** Reads `provenance.yaml` and compares it with the table and the sources. */
function addProvenance(
  table: InspectedTable,
  folder: string,
  sources: ReferenceTarget | undefined,
  log: Log,
) {
  const file = `${folder}/provenance.yaml`;
  const text = readText(file, log);
  if (text === undefined) return;
  const yaml = parseDataYaml(text, provenanceFile, file);
  const { dataset, lines } = table;
  const rows = table.complete ? lines.length : undefined;
  const sha256 = table.complete && table.sha256 !== '' ? table.sha256 : undefined;
  const found = {
    dataset: dataset.id,
    columns: Object.keys(dataset.columns),
    csv: table.file,
    sha256,
    rows,
  };
  append(log.faults, yaml.faults, checkProvenance(yaml, file, found, sources));
  table.provenance = yaml.value;
}

/**
 * Tests the identities of a table on the printed values. Tables with faults are skipped, and
 * without `readingOf` sums are not compared with readings: both would only repeat those faults.
 */
function addIdentities(
  table: InspectedTable,
  folder: string,
  readings: { file: string; readingOf: ReadingOf | undefined },
  log: Log,
): IdentityResult[] {
  const file = `${folder}/identities.yaml`;
  const text = readOptional(file, log);
  if (text === undefined) return [];
  const { value = [], faults, lineOf } = parseDataYaml(text, identityList, file);
  append(log.faults, faults);
  const { readingOf } = readings;
  const asksReadings = value.some(({ kind }) => kind === 'reading-total');
  if (!table.valid || (asksReadings && readingOf === undefined)) {
    log.warnings.push({ code: 'identities-skipped', file });
  }
  if (!table.valid) return [];
  const files = { csv: table.file, yaml: file, lineOf, readings: readings.file };
  const checked = checkIdentities(value, table, files, readingOf);
  append(log.faults, boundedFaults(checked.faults), totalFaults(value, table, table.file));
  return checked.results;
}

function addCorrections(table: InspectedTable, folder: string, log: Log): void {
  const file = `${folder}/corrections.yaml`;
  const text = readOptional(file, log);
  if (text === undefined) return;
  const { value = [], faults, lineOf } = parseDataYaml(text, correctionList, file);
  append(log.faults, faults);
  if (!table.valid) return;
  const files = { csv: table.file, yaml: file, lineOf };
  const corrected = applyCorrections(value, table.dataset, table.rows, files);
  append(log.faults, corrected.faults);
  table.rows = corrected.rows;
  table.flags = corrected.flags;
}

/** Reads `history.yaml` and compares it with the table and its checksum on record. */
function addHistory(
  table: InspectedTable,
  folder: string,
  log: Log,
  hash: Surroundings['hash'],
): void {
  const file = `${folder}/history.yaml`;
  const text = readOptional(file, log);
  if (text === undefined) return;
  const yaml = parseDataYaml(text, historyList, file);
  append(log.faults, yaml.faults);
  if (!table.complete || yaml.value === undefined) return;
  const { dataset, header, lines, sha256, provenance } = table;
  const found = { header, rows: lines.map(({ cells }) => cells) };
  const about = { dataset, table: found, sha256, accepted: provenance?.sha256 };
  append(log.faults, historyFaults(yaml, file, about, hash));
  table.history = yaml.value;
}

/** The year that each source prints, as far as it prints one. */
function yearsOf(sources: readonly Source[]): Map<string, number> {
  return new Map(
    sources.flatMap(({ id, year = '' }): [string, number][] =>
      /^\d{4}/u.test(year) ? [[id, Number(year.slice(0, 4))]] : [],
    ),
  );
}

/**
 * Reads all datasets of a register below `root` from the files of a log and collects all faults.
 * Does not throw on faults of the data, and writes nothing.
 */
export function inspectFiles(
  root: string,
  register: readonly Declared[],
  log: Log,
  surroundings: Surroundings,
): Inspection {
  return finished(inspecting(root, register, log, surroundings));
}

/** The same in steps, between which a browser can show how far it is, or give it up. */
export function* inspecting(
  root: string,
  register: readonly Declared[],
  log: Log,
  surroundings: Surroundings,
): Generator<RowsStep, Inspection> {
  const { hash, today, mostFaults } = surroundings;
  const folders = checkFolders(
    root,
    register.map(({ id }) => id),
    log.files,
  );
  append(log.faults, folders.faults);
  const tables = new Map<string, InspectedTable>();
  if (!folders.found) return { ...log, tables, sources: [], sourceTexts: [], identities: [] };
  const { sources, sourceTexts, target } = readSources(root, log);
  const targets = new Map<string, ReferenceTarget>();
  if (target !== undefined) targets.set('sources', target);
  for (const dataset of register.filter(({ id }) => folders.present.has(id))) {
    const table = yield* readTable(root, dataset, log, surroundings);
    if (table === undefined) continue;
    tables.set(dataset.id, table);
    const { keys } = table;
    // Where a column of the key is missing, keys are not what they should be.
    const isKeyed = dataset.key.every((column) => table.header.includes(column));
    // A table that was read whole and is empty has no row to refer to.
    if ((keys.size > 0 || table.complete) && isKeyed)
      targets.set(dataset.id, { file: table.file, keys });
  }
  const table = tables.get('readings');
  const readings = {
    file: table?.file ?? `${root}/readings/readings.csv`,
    readingOf: table?.valid === true ? readingsOf(table) : undefined,
  };
  append(log.faults, boundedFaults(relationFaults(tables), mostFaults));
  const years = yearsOf(sources);
  const identities: IdentityResult[] = [];
  for (const [id, each] of tables) {
    const folder = `${root}/${id}`;
    const { length } = each.lines;
    yield { file: each.file, checked: length, rows: length, faults: log.faults };
    const references = checkReferences(each.lines, each.dataset, each.file, targets);
    append(log.faults, boundedFaults(references, mostFaults));
    addProvenance(each, folder, target, log);
    const rows = rowFaults(each, { years, today, provenance: each.provenance });
    append(log.faults, boundedFaults(rows, mostFaults));
    append(identities, addIdentities(each, folder, readings, log));
    addCorrections(each, folder, log);
    addHistory(each, folder, log, hash);
  }
  for (const fault of log.faults) {
    if (fault.further !== undefined) fault.detail = sizeText(fault.file, log);
  }
  return { ...log, tables, sources, sourceTexts, identities };
}
