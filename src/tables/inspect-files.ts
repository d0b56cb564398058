import { canonicalCsv } from './canonical.ts';
import { checkRows, keysOf, type CheckedRow } from './check.ts';
import { applyCorrections, correctionList, type Correction } from './corrections.ts';
import { checkFolders } from './checks/folders.ts';
import { relationFaults } from './checks/relations.ts';
import { rowFaults } from './checks/rows.ts';
import { totalFaults } from './checks/totals.ts';
import type { Declared } from './declared.ts';
import { checkIdentities, readingsOf, type IdentityResult } from './identities.ts';
import { identityList } from './identity-shapes.ts';
import type { ReadingOf } from './identity-kinds.ts';
import { parseCsv, type ParsedRow } from './parse.ts';
import { checkProvenance, provenanceFile, type DeclaredProvenance } from './provenance.ts';
import { readOptional, readText, type Log } from './log.ts';
import { checkReferences, type ReferenceTarget } from './references.ts';
import { readSources } from './sources-file.ts';
import type { Source } from './sources.ts';
import { parseDataYaml } from './data-yaml.ts';
import type { WrittenText } from './text-columns.ts';

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
  /** The valid rows; after `inspect`, with corrections applied. */
  rows: CheckedRow[];
  /** Whether header and lines could be read completely. */
  complete: boolean;
  /** Whether the CSV itself has no fault, so that sums over it are meaningful. */
  valid: boolean;
  provenance: DeclaredProvenance | undefined;
  flags: Correction[];
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
}

function readTable(
  root: string,
  dataset: Declared,
  log: Log,
  hash: Surroundings['hash'],
): InspectedTable | undefined {
  const file = `${root}/${dataset.id}/${dataset.id}.csv`;
  const text = readText(file, log);
  if (text === undefined) return undefined;
  const parsed = parseCsv(text, dataset, file);
  const checked = checkRows(parsed.rows, dataset, file);
  log.faults.push(...parsed.faults, ...checked.faults);
  const complete = parsed.faults.length === 0;
  // Optional columns that the file leaves out are no part of the table.
  const columns = complete
    ? Object.keys(dataset.columns).filter((column) => parsed.header.includes(column))
    : parsed.header;
  const keys = keysOf(
    dataset,
    parsed.rows.map(({ cells }) => cells),
  );
  const canonical = complete ? canonicalCsv(columns, parsed.rows) : text;
  return {
    dataset,
    file,
    text: canonical,
    sha256: hash?.(canonical) ?? '',
    header: columns,
    lines: parsed.rows.map((row, index) => ({ ...row, key: keys[index] ?? '' })),
    rows: checked.rows,
    complete,
    valid: parsed.faults.length + checked.faults.length === 0,
    provenance: undefined,
    flags: [],
  };
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
  log.faults.push(...yaml.faults, ...checkProvenance(yaml, file, found, sources));
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
  log.faults.push(...faults);
  const { readingOf } = readings;
  const asksReadings = value.some(({ kind }) => kind === 'reading-total');
  if (!table.valid || (asksReadings && readingOf === undefined)) {
    log.warnings.push({ code: 'identities-skipped', file });
  }
  if (!table.valid) return [];
  const files = { csv: table.file, yaml: file, lineOf, readings: readings.file };
  const checked = checkIdentities(value, table, files, readingOf);
  log.faults.push(...checked.faults, ...totalFaults(value, table, table.file));
  return checked.results;
}

function addCorrections(table: InspectedTable, folder: string, log: Log): void {
  const file = `${folder}/corrections.yaml`;
  const text = readOptional(file, log);
  if (text === undefined) return;
  const { value = [], faults, lineOf } = parseDataYaml(text, correctionList, file);
  log.faults.push(...faults);
  if (!table.valid) return;
  const files = { csv: table.file, yaml: file, lineOf };
  const corrected = applyCorrections(value, table.dataset, table.rows, files);
  log.faults.push(...corrected.faults);
  table.rows = corrected.rows;
  table.flags = corrected.flags;
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
  { hash, today }: Surroundings,
): Inspection {
  const folders = checkFolders(
    root,
    register.map(({ id }) => id),
    log.files,
  );
  log.faults.push(...folders.faults);
  const tables = new Map<string, InspectedTable>();
  const { sources, sourceTexts, target } = readSources(root, log);
  const targets = new Map<string, ReferenceTarget>();
  if (target !== undefined) targets.set('sources', target);
  for (const dataset of register.filter(({ id }) => folders.present.has(id))) {
    const table = readTable(root, dataset, log, hash);
    if (table === undefined) continue;
    tables.set(dataset.id, table);
    const keys = new Set(table.lines.map(({ key }) => key));
    if (keys.size > 0) targets.set(dataset.id, { file: table.file, keys });
  }
  const table = tables.get('readings');
  const readings = {
    file: table?.file ?? `${root}/readings/readings.csv`,
    readingOf: table?.valid === true ? readingsOf(table) : undefined,
  };
  log.faults.push(...relationFaults(tables));
  const years = yearsOf(sources);
  const identities: IdentityResult[] = [];
  for (const [id, each] of tables) {
    const folder = `${root}/${id}`;
    log.faults.push(...checkReferences(each.lines, each.dataset, each.file, targets));
    addProvenance(each, folder, target, log);
    log.faults.push(...rowFaults(each, { years, today, provenance: each.provenance }));
    identities.push(...addIdentities(each, folder, readings, log));
    addCorrections(each, folder, log);
  }
  return { ...log, tables, sources, sourceTexts, identities };
}
