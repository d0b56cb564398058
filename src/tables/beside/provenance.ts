import { z } from 'zod';
import { suggestionFor } from '#src/lib/faults.ts';
import type { Fault } from '../fault.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import { label } from '../sources.ts';
import type { ReferenceTarget } from './references.ts';
import type { Yaml } from '../yaml.ts';

const place = z.strictObject({
  source: z.string(),
  section: z.string().min(1),
  /** Number of the table in the source. */
  table: z.int().positive().optional(),
});

const caveat = z.strictObject({
  /** Rows of this source; without it, all rows. */
  source: z.string().optional(),
  columns: z.array(z.string()).min(1),
  text: label,
});

/** Schema of `provenance.yaml`. `sha256` and `rows` are missing until the dataset is accepted. */
export const provenanceFile = z.strictObject({
  /** Ids of the sources of the rows. */
  sources: z.array(z.string()),
  /** Whether this site compiled the rows instead of transcribing a table. */
  compiled: z.boolean().default(false),
  places: z.array(place).default([]),
  /** Cells that the source prints with fewer decimals than their column. */
  digits: z.array(z.strictObject({ row: z.string(), column: z.string() })).default([]),
  /** What must be known before rows are quoted: of a source or of all, by the columns concerned. */
  caveats: z.array(caveat).default([]),
  /** How the rows were transcribed. */
  note: label,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u, 'sha256')
    .optional(),
  rows: z.int().nonnegative().optional(),
});

/** A provenance as declared in its file, accepted or not. */
export type DeclaredProvenance = z.output<typeof provenanceFile>;

/** Where a dataset comes from, with the checksum of its content and its row count. */
export type Provenance = {
  [K in keyof DeclaredProvenance]-?: Exclude<DeclaredProvenance[K], undefined>;
};

/** The table that a provenance is compared with. */
export interface ComparedFile {
  dataset: string;
  /** Its columns, which a caveat may name. */
  columns: readonly string[];
  csv: string;
  /** Undefined when malformed lines prevent computing it. */
  sha256: string | undefined;
  /** Undefined when malformed lines prevent counting. */
  rows: number | undefined;
}

/** Faults in the list of sources of a provenance. */
function sourceFaults(
  { value, lineOf }: Yaml<z.output<typeof provenanceFile>>,
  file: string,
  sources: ReferenceTarget | undefined,
): Fault[] {
  const faults: Fault[] = [];
  const check = (got: string, path: PropertyKey[], among: ReferenceTarget): void => {
    if (among.keys.has(got)) return;
    const suggestion = nearest(got, among.keys);
    faults.push({
      code: 'unknown-source',
      file,
      line: lineOf(path),
      column: path.join('.'),
      got,
      expected: among.file,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  if (value?.sources.length === 0 && !value.compiled) {
    const detail = {
      zh: '至少一个来源；由本站整理的写 compiled: true。',
      en: 'At least one source; compiled: true where this site put the rows together.',
    };
    faults.push({ code: 'yaml-shape', file, line: lineOf(['sources']), column: 'sources', detail });
  }
  const named: ReferenceTarget = { file, keys: new Set(value?.sources) };
  for (const [index, id] of (value?.sources ?? []).entries()) {
    if (sources !== undefined) check(id, ['sources', index], sources);
  }
  for (const [index, { source }] of (value?.places ?? []).entries()) {
    check(source, ['places', index, 'source'], named);
  }
  for (const [index, { source }] of (value?.caveats ?? []).entries()) {
    if (source !== undefined) check(source, ['caveats', index, 'source'], named);
  }
  return faults;
}

/** Compares a provenance with its table and with the list of sources. */
export function checkProvenance(
  yaml: Yaml<z.output<typeof provenanceFile>>,
  file: string,
  found: ComparedFile,
  sources: ReferenceTarget | undefined,
): Fault[] {
  const { value } = yaml;
  if (value === undefined) return [];
  const faults = sourceFaults(yaml, file, sources);
  const { dataset } = found;
  for (const [index, { columns }] of value.caveats.entries()) {
    for (const [at, got] of columns.entries()) {
      if (found.columns.includes(got)) continue;
      const line = yaml.lineOf(['caveats', index, 'columns', at]);
      const about = { got, expected: found.csv, ...suggestionFor(got, found.columns) };
      faults.push({ code: 'unknown-column', file, line, ...about });
    }
  }
  // A dataset that a site does not use is declared empty: nothing is empty by accident.
  if (found.rows === 0 && value.rows !== 0) {
    return [...faults, { code: 'zero-rows', file: found.csv }];
  }
  if (value.sha256 === undefined || value.rows === undefined) {
    return [...faults, { code: 'not-accepted', file, dataset }];
  }
  if (found.rows !== undefined && value.rows !== found.rows) {
    const detail = { zh: `现在有 ${found.rows} 行`, en: `now ${found.rows} rows` };
    const counts = { got: String(found.rows), expected: String(value.rows), detail };
    faults.push({ code: 'row-count', file: found.csv, dataset, ...counts });
  }
  if (found.sha256 !== undefined && value.sha256 !== found.sha256) {
    const sums = { got: found.sha256, expected: value.sha256 };
    faults.push({ code: 'checksum', file: found.csv, dataset, ...sums });
  }
  return faults;
}
