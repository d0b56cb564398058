import { stringify } from 'yaml';
import { z } from 'zod';
import type { CheckedRow } from '../check.ts';
import { metaOf, type Declared } from '../declared.ts';
import type { Fault } from '../fault.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import { refuses } from '../refusal.ts';
import { label } from '../sources.ts';

/** A cell as text; YAML parses bare digits as numbers, so `13.30` must be quoted. */
const cell = z.union([z.string(), z.number().transform(String)]);

const correction = z.strictObject({
  row: z.string(),
  column: z.string(),
  /** Current value of the cell, as the source prints it. */
  printed: cell,
  /** Correct value, as the table would hold it; required for `override`. */
  expected: cell.optional(),
  action: z.enum(['flag', 'override', 'drop']),
  reason: label,
  status: z.enum(['open', 'confirmed', 'rejected']),
});

/** Schema of `corrections.yaml`. */
export const correctionList = z.array(correction);

/** A declared doubt about one cell, or its declared correction. */
export type Correction = z.output<typeof correction>;

/** A correction as text to append to `corrections.yaml`. */
export const correctionText = (entry: Correction): string =>
  stringify([entry], { lineWidth: 0, defaultStringType: 'PLAIN' });

/** Rows after corrections, the corrections that were accepted, and the faults of the rest. */
export interface Corrected {
  rows: CheckedRow[];
  flags: Correction[];
  faults: Fault[];
}

interface CorrectionFiles {
  csv: string;
  yaml: string;
  lineOf(path: readonly PropertyKey[]): number;
}

/** The fault of one correction, or undefined if it can be applied. */
function faultOf(
  entry: Correction,
  dataset: Declared,
  rows: ReadonlyMap<string, CheckedRow>,
  csv: string,
): Pick<Fault, 'code' | 'got' | 'expected' | 'suggestion'> | undefined {
  const { row: key, column, printed, action, status } = entry;
  const lost = (code: 'unknown-row' | 'unknown-column', got: string, names: Iterable<string>) => {
    const suggestion = nearest(got, names);
    return { code, got, expected: csv, ...(suggestion === undefined ? {} : { suggestion }) };
  };
  const declaration = dataset.columns[column];
  if (declaration === undefined) {
    return lost('unknown-column', column, Object.keys(dataset.columns));
  }
  const row = rows.get(key);
  if (row === undefined) return lost('unknown-row', key, rows.keys());
  const cellNow = row.printed[column] ?? '';
  if (cellNow !== printed) return { code: 'correction-printed', got: printed, expected: cellNow };
  if (action !== 'flag' && status === 'open') return { code: 'correction-open', got: action };
  if (action === 'drop' && metaOf(dataset, column).optional !== true) {
    return { code: 'correction-required', got: column };
  }
  if (action !== 'override') return undefined;
  const { expected } = entry;
  if (expected === undefined) return { code: 'correction-expected' };
  const refusal = refuses(declaration, expected);
  return refusal === undefined ? undefined : { ...refusal, got: expected };
}

/**
 * Applies declared corrections. Once confirmed, `override` replaces the value and `drop` sets it to
 * null; `flag` only marks the cell. The printed cells are unchanged, and rejected corrections have
 * no effect.
 */
export function applyCorrections(
  corrections: readonly Correction[],
  dataset: Declared,
  checked: readonly CheckedRow[],
  files: CorrectionFiles,
): Corrected {
  const rows = new Map(checked.map((row) => [row.key, row]));
  const result: Corrected = { rows: [], flags: [], faults: [] };
  const cells = new Set<string>();
  for (const [index, entry] of corrections.entries()) {
    const { row: key, column, action, status } = entry;
    const at = { file: files.yaml, line: files.lineOf([index]), row: key, column };
    const fault = faultOf(entry, dataset, rows, files.csv);
    if (fault !== undefined) result.faults.push({ ...at, ...fault });
    if (fault !== undefined || status === 'rejected') continue;
    const cellId = `${key} ${column}`;
    if (cells.has(cellId)) result.faults.push({ ...at, code: 'correction-twice' });
    cells.add(cellId);
    result.flags.push(entry);
    const row = rows.get(key);
    if (row === undefined || action === 'flag') continue;
    const value = action === 'drop' ? null : dataset.columns[column]?.parse(entry.expected);
    rows.set(key, { ...row, values: { ...row.values, [column]: value } });
  }
  result.rows = [...rows.values()];
  return result;
}
