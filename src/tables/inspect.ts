import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '#src/i18n/languages.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { checkRows, keysOf, type CheckedRow } from './check.ts';
import { applyCorrections, correctionList, type Correction } from './corrections.ts';
import type { Declared } from './declared.ts';
import { checkIdentities, readingsOf, type IdentityResult } from './identities.ts';
import { identityList } from './identity-shapes.ts';
import type { ReadingOf } from './identity-kinds.ts';
import { parseCsv, type ParsedRow } from './parse.ts';
import { checkProvenance, provenanceFile, type DeclaredProvenance } from './provenance.ts';
import { newLog, readText, type Log } from './read.ts';
import { checkReferences, type ReferenceTarget } from './references.ts';
import { label, sourceList, type Source } from './sources.ts';
import { parseYaml, type Yaml } from './yaml.ts';
import type { WrittenText } from './text-columns.ts';

/** A dataset as far as it could be read. */
export interface InspectedTable {
  dataset: Declared;
  /** Path of the CSV. */
  file: string;
  /** The CSV as UTF-8 with LF line ends: the bytes that the checksum covers. */
  text: string;
  sha256: string;
  /** Columns in file order. */
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

function readTable(root: string, dataset: Declared, log: Log): InspectedTable | undefined {
  const file = join(root, dataset.id, `${dataset.id}.csv`);
  const text = readText(file, log);
  if (text === undefined) return undefined;
  const parsed = parseCsv(text, dataset, file);
  const checked = checkRows(parsed.rows, dataset, file);
  const keys = keysOf(
    dataset,
    parsed.rows.map(({ cells }) => cells),
  );
  log.faults.push(...parsed.faults, ...checked.faults);
  return {
    dataset,
    file,
    text,
    sha256: sha256(text),
    header: parsed.header,
    lines: parsed.rows.map((row, index) => ({ ...row, key: keys[index] ?? '' })),
    rows: checked.rows,
    complete: parsed.faults.length === 0,
    valid: parsed.faults.length + checked.faults.length === 0,
    provenance: undefined,
    flags: [],
  };
}

function readSources(
  root: string,
  log: Log,
): {
  sources: Source[];
  sourceTexts: WrittenText[];
  target: ReferenceTarget | undefined;
} {
  const file = join(root, 'sources.yaml');
  const text = readText(file, log);
  const nothing = { sources: [], sourceTexts: [], target: undefined };
  if (text === undefined) return nothing;
  const yaml = parseYaml(text, sourceList, file);
  const { value, faults, lineOf } = yaml;
  log.faults.push(...faults);
  if (value === undefined) return nothing;
  const keys = new Set<string>();
  for (const [index, { id }] of value.entries()) {
    if (keys.has(id)) {
      log.faults.push({ code: 'duplicate-id', file, line: lineOf([index, 'id']), got: id });
    }
    keys.add(id);
  }
  return { sources: value, sourceTexts: textsOfSources(yaml, file), target: { file, keys } };
}

/** The texts in both languages of the sources, each with its line. */
function textsOfSources({ data, lineOf }: Yaml<Source[]>, file: string): WrittenText[] {
  const entries = z.array(z.looseObject({ id: z.string() })).safeParse(data).data ?? [];
  return entries.flatMap((entry, index) =>
    Object.entries(entry).flatMap(([name, content]) =>
      languages.flatMap(({ id: lang }): WrittenText[] => {
        const text = label.safeParse(content).data?.[lang];
        if (text === undefined) return [];
        const at = { file, line: lineOf([index, name, lang]), column: `${name}.${lang}` };
        return [{ ...at, dataset: 'sources', row: entry.id, lang, text }];
      }),
    ),
  );
}

/** Reads `provenance.yaml` and compares it with the table and the sources. */
function addProvenance(
  table: InspectedTable,
  folder: string,
  sources: ReferenceTarget | undefined,
  log: Log,
) {
  const file = join(folder, 'provenance.yaml');
  const text = readText(file, log);
  if (text === undefined) return;
  const yaml = parseYaml(text, provenanceFile, file);
  const { dataset, lines } = table;
  const rows = table.complete ? lines.length : undefined;
  const found = {
    dataset: dataset.id,
    columns: Object.keys(dataset.columns),
    csv: table.file,
    sha256: table.sha256,
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
  const file = join(folder, 'identities.yaml');
  if (!existsSync(file)) return [];
  const text = readText(file, log);
  if (text === undefined) return [];
  const { value = [], faults, lineOf } = parseYaml(text, identityList, file);
  log.faults.push(...faults);
  const { readingOf } = readings;
  const asksReadings = value.some(({ kind }) => kind === 'reading-total');
  if (!table.valid || (asksReadings && readingOf === undefined)) {
    log.warnings.push({ code: 'identities-skipped', file });
  }
  if (!table.valid) return [];
  const files = { csv: table.file, yaml: file, lineOf, readings: readings.file };
  const checked = checkIdentities(value, table, files, readingOf);
  log.faults.push(...checked.faults);
  return checked.results;
}

function addCorrections(table: InspectedTable, folder: string, log: Log): void {
  const file = join(folder, 'corrections.yaml');
  if (!existsSync(file)) return;
  const text = readText(file, log);
  if (text === undefined) return;
  const { value = [], faults, lineOf } = parseYaml(text, correctionList, file);
  log.faults.push(...faults);
  if (!table.valid) return;
  const files = { csv: table.file, yaml: file, lineOf };
  const corrected = applyCorrections(value, table.dataset, table.rows, files);
  log.faults.push(...corrected.faults);
  table.rows = corrected.rows;
  table.flags = corrected.flags;
}

/** Finds folders that contain a CSV of the same name but are not registered. */
function unregistered(root: string, register: readonly Declared[], log: Log): void {
  const known = new Set(register.map(({ id }) => id));
  const folders = existsSync(root) ? readdirSync(root, { withFileTypes: true }) : [];
  for (const { name } of folders.filter((entry) => entry.isDirectory() && !known.has(entry.name))) {
    const file = join(root, name);
    if (existsSync(join(file, `${name}.csv`))) log.faults.push({ code: 'unregistered', file });
  }
}

/**
 * Reads all datasets of a register below `root` and collects all faults. Does not throw on faults
 * of the data, and writes nothing.
 *
 * @param drafts Bytes to read in place of files, by path: the result of a change not yet made.
 */
export function inspect(
  root: string,
  register: readonly Declared[],
  drafts?: ReadonlyMap<string, Uint8Array>,
): Inspection {
  const log = newLog(drafts);
  const tables = new Map<string, InspectedTable>();
  const { sources, sourceTexts, target } = readSources(root, log);
  const targets = new Map<string, ReferenceTarget>();
  if (target !== undefined) targets.set('sources', target);
  for (const dataset of register) {
    const table = readTable(root, dataset, log);
    if (table === undefined) continue;
    tables.set(dataset.id, table);
    const keys = new Set(table.lines.map(({ key }) => key));
    if (keys.size > 0) targets.set(dataset.id, { file: table.file, keys });
  }
  const table = tables.get('readings');
  const readings = {
    file: table?.file ?? join(root, 'readings', 'readings.csv'),
    readingOf: table?.valid === true ? readingsOf(table) : undefined,
  };
  const identities: IdentityResult[] = [];
  for (const [id, each] of tables) {
    const folder = join(root, id);
    log.faults.push(...checkReferences(each.lines, each.dataset, each.file, targets));
    addProvenance(each, folder, target, log);
    identities.push(...addIdentities(each, folder, readings, log));
    addCorrections(each, folder, log);
  }
  unregistered(root, register, log);
  return { ...log, tables, sources, sourceTexts, identities };
}
