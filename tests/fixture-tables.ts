import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { datasets, type DatasetId } from '#data/index.ts';
import { recorder, type Recorder } from '#src/indicators/measures.ts';
import type { Family } from '#src/indicators/family.ts';
import { accept } from '#src/tables/accept.ts';
import { checkRows } from '#src/tables/check.ts';
import type { Declared } from '#src/tables/declared.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { inspect } from '#src/tables/inspect.ts';
import type { AnyTable, LoadedTable, Tables } from '#src/tables/load.ts';

/** The folder of the project. */
export const project = join(import.meta.dirname, '..');

type Cells = Record<string, string | number>;
type Fixture = Partial<Record<DatasetId, Cells[]>>;

/** Cells that a small table leaves out because nothing is measured from them. */
const fillers: Partial<Record<DatasetId, Cells>> = {
  streets: { as_of: '2000-01', district: '110105', record: 'street' },
  divisions: { level: 'county' },
  'innovation-classes': { collection: 'papers', record: 'class', order: 1, cases: 0 },
  'innovation-cases': {
    collection: 'papers',
    division: '110105',
    level: 'district',
    basis: 'stated',
    counted: 'yes',
  },
  'innovation-places': { collection: 'papers', record: 'province', region: 'east', said: 'exact' },
  readings: { scale: '1', unit: 'persons', qualifier: 'exact' },
};

function tableOf(dataset: Declared & { id: DatasetId }, rows: readonly Cells[]): AnyTable {
  const columns = Object.keys(dataset.columns);
  const optional = (column: string): boolean =>
    dataset.columns[column]?.meta()?.column?.optional === true;
  const parsed = rows.map((row, index) => {
    const filled: Cells = { ...fillers[dataset.id], ...row };
    const cells = columns.map((column) => [
      column,
      String(filled[column] ?? (optional(column) ? '' : 'filler')),
    ]);
    return { line: index + 2, cells: Object.fromEntries(cells) as Record<string, string> };
  });
  const checked = checkRows(parsed, dataset, `${dataset.id}.csv`);
  if (checked.faults.length > 0) throw new Error(formatFaults(checked.faults, 'en'));
  return {
    id: dataset.id,
    dataset,
    rows: checked.rows,
    provenance: {
      sources: [],
      compiled: true,
      places: [],
      note: { zh: '测试', en: 'test' },
      sha256: '0'.repeat(64),
      rows: rows.length,
    },
    flags: [],
    header: columns,
    text: '',
    row(key) {
      const found = checked.rows.find((row) => row.key === key);
      if (found === undefined) throw new Error(`${dataset.id} has no row "${key}".`);
      return found;
    },
  };
}

/**
 * Tables made of a few rows, each read by the real schema of its dataset; what a row leaves out is
 * filled. Datasets that are not given are empty.
 */
export function tablesOf(fixture: Fixture): Tables {
  const tables = new Map<string, AnyTable>(
    datasets.map((dataset) => [dataset.id, tableOf(dataset, fixture[dataset.id] ?? [])]),
  );
  const any = (id: string): AnyTable => {
    const table = tables.get(id);
    if (table === undefined) throw new Error(`No dataset "${id}" is registered.`);
    return table;
  };
  return {
    table: <K extends DatasetId>(id: K) => any(id) as unknown as LoadedTable<K>,
    any,
    sources: [],
    identities: [],
  };
}

/** What families measure from small tables, in the order given. */
export function measured(fixture: Fixture, ...families: Family[]): Recorder {
  const record = recorder();
  const tables = tablesOf(fixture);
  for (const family of families) family.measure(tables, record);
  return record;
}

/** Values of an indicator by the part of the key before `@`. */
export function valuesOf(record: Recorder, indicator: string): Record<string, number> {
  return Object.fromEntries(
    record.all(indicator).map(({ key, value }) => [key.split('@')[0] ?? key, value]),
  );
}

/** A row of the street register; the total is the sum of the groups unless given. */
export function street(id: string, cells: Cells): Cells {
  const { hukou = 0, migrants = 0, outside = 0 } = cells;
  const total = Number(hukou) + Number(migrants) + Number(outside);
  return { street: id, name_zh: id, name_en: id, hukou, migrants, outside, total, ...cells };
}

/** The division that the streets of a fixture belong to. */
export const division = { code: '110105', name_zh: '某区', name_en: 'Some district' };

/** A copy of data and content of the project in a temporary folder, removed when the test ends. */
export function copyOfProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'linli-copy-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const folder of ['data', 'content']) {
    cpSync(join(project, folder), join(root, folder), { recursive: true });
  }
  return root;
}

/** Rewrites the CSV of a dataset of a copy. The change must change something. */
export function rewrite(root: string, id: DatasetId, change: (csv: string) => string): void {
  const file = join(root, 'data', id, `${id}.csv`);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${id}.csv was not changed`);
  writeFileSync(file, after);
}

/** Accepts datasets of a copy, as `npm run data accept` does. */
export function acceptIn(root: string, ...ids: DatasetId[]): void {
  for (const id of ids) accept(inspect(join(root, 'data'), datasets), id);
}
