import { append } from '#src/lib/append.ts';
import type { Label } from '#src/model.ts';
import type { Amount, Countable } from './amounts.ts';
import { numericColumns } from '../column-kind.ts';
import type { Fault } from '../fault.ts';
import { evaluate, type Failure, type IdentityOutcome, type ReadingOf } from './identity-kinds.ts';
import { columnsOf, type Identity } from './identity-shapes.ts';
import { nearest } from '#src/lib/text/nearest.ts';

/** A declared error of the source: the identity does not hold in this row. */
export interface IdentityResult extends Failure {
  identity: string;
  kind: Identity['kind'];
  title: Label;
  dataset: string;
  /** Number of rows (or totals) the identity was tested on. */
  tested: number;
  note?: Label;
}

/** Paths of the table and its declarations, for faults. */
export interface IdentityFiles {
  csv: string;
  yaml: string;
  lineOf(path: readonly PropertyKey[]): number;
  /** File of the readings. */
  readings: string;
}

/** Names in an identity that neither its table nor the readings have. */
function nameFaults(
  identity: Identity,
  index: number,
  { dataset }: Countable,
  files: IdentityFiles,
  readingOf: ReadingOf | undefined,
): Fault[] {
  const at = { file: files.yaml, line: files.lineOf([index]), row: identity.id };
  const columns = Object.keys(dataset.columns);
  const numeric = numericColumns(dataset);
  const named = columnsOf(identity);
  const faults: Fault[] = [];
  for (const got of [...named.numeric, ...named.other]) {
    if (columns.includes(got)) continue;
    const suggestion = nearest(got, columns);
    const hint = suggestion === undefined ? {} : { suggestion };
    faults.push({ code: 'unknown-column', ...at, got, expected: files.csv, ...hint });
  }
  for (const got of named.numeric) {
    if (columns.includes(got) && !numeric.includes(got)) {
      faults.push({ code: 'not-numeric', ...at, got });
    }
  }
  if (identity.kind === 'reading-total' && readingOf?.(identity.reading) === undefined) {
    faults.push({ code: 'unknown-row', ...at, got: identity.reading, expected: files.readings });
  }
  return faults;
}

function sides({ left, right, residual }: Failure): Label {
  return {
    zh: `左边 ${left}，右边 ${right}，差 ${residual}`,
    en: `the left side is ${left}, the right ${right}, the difference ${residual}`,
  };
}

type Known = Identity['known'][number];

/**
 * Index of the declaration of a failure; a declaration without column belongs to a one-column
 * identity.
 */
function declarationIndex(known: readonly Known[], failure: Failure): number {
  return known.findIndex(
    ({ row, column }) => row === failure.row && (column ?? failure.column) === failure.column,
  );
}

/** Compares the failures found with those declared. */
function compareWithDeclared(
  identity: Identity,
  index: number,
  { failures, further }: IdentityOutcome,
  table: Countable,
  files: IdentityFiles,
): Fault[] {
  const faults: Fault[] = [];
  const subject = identity.title;
  const met = new Set<number>();
  const failed = new Set(failures.map(({ row }) => row));
  const lines = new Map<string, number>();
  for (const { key, line } of table.rows) if (failed.has(key)) lines.set(key, line);
  for (const failure of failures) {
    const { row, column, residual } = failure;
    const got = String(residual);
    const about = { row, column, got, subject, detail: sides(failure) };
    const entry = declarationIndex(identity.known, failure);
    met.add(entry);
    const found = identity.known[entry]?.found;
    if (found === undefined) {
      const line = lines.get(row);
      const at = { file: files.csv, ...(line === undefined ? {} : { line }) };
      faults.push({ code: 'identity-new', ...at, ...about });
    } else if (Math.abs(found - residual) > 1e-9) {
      const line = files.lineOf([index, 'known', entry]);
      faults.push({
        code: 'identity-changed',
        file: files.yaml,
        line,
        ...about,
        expected: String(found),
      });
    }
  }
  if (further > 0) faults.push({ code: 'identity-new', file: files.csv, further });
  for (const [entry, { row, column, found }] of identity.known.entries()) {
    if (met.has(entry)) continue;
    faults.push({
      code: 'identity-gone',
      file: files.yaml,
      line: files.lineOf([index, 'known', entry]),
      row,
      ...(column === undefined ? {} : { column }),
      got: '0',
      expected: String(found),
      subject,
      detail: {
        zh: `声明的差额是 ${found}，现在没有差额（或没有这一行）`,
        en: `the declared difference is ${found}, now there is none (or no such row)`,
      },
    });
  }
  return faults;
}

/**
 * Tests the identities of one table. Declared failures are returned as results to show; new,
 * changed and missing ones are faults. Without `readingOf`, comparisons with readings are skipped.
 */
export function checkIdentities(
  identities: readonly Identity[],
  table: Countable,
  files: IdentityFiles,
  readingOf: ReadingOf | undefined,
): { results: IdentityResult[]; faults: Fault[] } {
  const results: IdentityResult[] = [];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for (const [index, identity] of identities.entries()) {
    const { id, kind, title } = identity;
    if (ids.has(id)) {
      const line = files.lineOf([index, 'id']);
      faults.push({ code: 'duplicate-id', file: files.yaml, line, got: id });
    }
    ids.add(id);
    if (kind === 'reading-total' && readingOf === undefined) continue;
    const names = nameFaults(identity, index, table, files, readingOf);
    append(faults, names);
    if (names.length > 0) continue;
    const outcome = evaluate(identity, table, readingOf ?? (() => undefined));
    const { tested, failures } = outcome;
    append(faults, compareWithDeclared(identity, index, outcome, table, files));
    for (const failure of failures) {
      const note = identity.known[declarationIndex(identity.known, failure)]?.note;
      const about = { identity: id, kind, title, dataset: table.dataset.id, tested };
      results.push({ ...about, ...failure, ...(note === undefined ? {} : { note }) });
    }
  }
  return { results, faults };
}

/** Looks up numbers in the readings table, with the precision of their last printed digit. */
export function readingsOf(table: Countable | undefined): ReadingOf {
  const rows = new Map(table?.rows.map((row) => [row.key, row]));
  return (id): Amount | undefined => {
    const row = rows.get(id);
    if (row === undefined || table === undefined) return undefined;
    const printed = row.printed['value'] ?? '';
    const scale = Number(row.printed['scale']);
    const decimals = printed.split('.')[1]?.length ?? 0;
    return {
      value: Number(printed) * scale,
      tolerance: (0.5 / 10 ** decimals) * scale,
      cells: [{ dataset: table.dataset.id, row: id, column: 'value' }],
    };
  };
}
