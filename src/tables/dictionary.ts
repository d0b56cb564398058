import type { ColumnMeta } from '#data/kinds.ts';
import { datasets } from '#data/index.ts';
import { units } from '#data/readings/schema.ts';
import type { Site } from './site.ts';
import type { Label } from '#src/model.ts';
import { kindLabels, kindOf, type ColumnKind } from './column-kind.ts';
import { metaOf, type Declared } from './declared.ts';
import type { AnyTable, Tables } from './load.ts';

/** One column in the code book. */
export interface CodeBookRow {
  column: string;
  label: Label;
  kind: ColumnKind;
  kindLabel: Label;
  unit?: { id: string; label: Label };
  /** Factor from the printed unit to ones, if it is not one. */
  scale?: number;
  /** Half of the last printed digit, if the source rounds. */
  rounding?: number;
  /** The dataset, or `sources`, whose keys the column holds. */
  refers?: string;
  vocabulary: { value: string; label: Label }[];
  required: boolean;
  note?: Label;
}

function unitOf({ unit }: ColumnMeta): CodeBookRow['unit'] {
  if (unit === undefined) return undefined;
  const label: Label | undefined = new Map<string, Label>(Object.entries(units)).get(unit);
  return { id: unit, label: label ?? { zh: unit, en: unit } };
}

/** Returns the code book of a dataset: one entry for each column, in declared order. */
export function codeBook(dataset: Declared): CodeBookRow[] {
  return Object.keys(dataset.columns).map((column) => {
    const meta = metaOf(dataset, column);
    const kind = kindOf(dataset, column);
    const unit = unitOf(meta);
    const { scale, rounding, refers, note, vocabulary = {} } = meta;
    return {
      column,
      label: meta.label,
      kind,
      kindLabel: kindLabels[kind],
      vocabulary: Object.entries(vocabulary).map(([value, label]) => ({ value, label })),
      required: meta.optional !== true,
      ...(unit === undefined ? {} : { unit }),
      ...(scale === undefined ? {} : { scale }),
      ...(rounding === undefined ? {} : { rounding }),
      ...(refers === undefined ? {} : { refers }),
      ...(note === undefined ? {} : { note }),
    };
  });
}

const types: Record<ColumnKind, string> = {
  integer: 'integer',
  number: 'number',
  'printed-number': 'string',
  date: 'string',
  yes: 'boolean',
  word: 'string',
  reference: 'string',
  key: 'string',
  anchor: 'string',
  text: 'string',
};

/** Constraints of a kind that other programs can check too. */
const rules: Partial<Record<ColumnKind, Record<string, unknown>>> = {
  integer: { minimum: 0 },
  number: { minimum: 0 },
  'printed-number': { pattern: '[0-9]+(\\.[0-9]+)?' },
  date: { pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' },
  key: { pattern: '[a-z0-9]+(-[a-z0-9]+)*' },
  anchor: { maxLength: 12 },
};

function both({ zh, en }: Label): string {
  return `${zh} · ${en}`;
}

function field(row: CodeBookRow): Record<string, unknown> {
  const { column, label, kind, unit, scale, rounding, vocabulary, required, note } = row;
  return {
    name: column,
    title: both(label),
    type: types[kind],
    ...(note === undefined ? {} : { description: both(note) }),
    ...(kind === 'yes' ? { trueValues: ['yes'] } : {}),
    constraints: {
      required,
      ...rules[kind],
      ...(vocabulary.length === 0 ? {} : { enum: vocabulary.map(({ value }) => value) }),
    },
    ...(vocabulary.length === 0
      ? {}
      : {
          categories: vocabulary.map(({ value, label: words }) => ({ value, label: both(words) })),
        }),
    ...(unit === undefined ? {} : { unit: unit.id }),
    ...(scale === undefined ? {} : { scale }),
    ...(rounding === undefined ? {} : { rounding }),
  };
}

/** Foreign keys to datasets with a single key column; `sources` is not a CSV. */
function foreignKeys(columns: readonly CodeBookRow[]): unknown[] {
  return columns.flatMap(({ column, refers }) => {
    const target = datasets.find(({ id }) => id === refers);
    if (target?.key.length !== 1) return [];
    return [{ fields: [column], reference: { resource: target.id, fields: [...target.key] } }];
  });
}

function resource(table: AnyTable, tables: Tables): Record<string, unknown> {
  const { id, dataset, header, text, sha256, provenance } = table;
  const book = new Map(codeBook(dataset).map((row) => [row.column, row]));
  const columns = header.flatMap((column) => book.get(column) ?? []);
  const sources = provenance.sources.map((source) => {
    const title = tables.sources.find((each) => each.id === source)?.title;
    return { title: title === undefined ? source : both(title) };
  });
  return {
    name: id,
    type: 'table',
    path: `data/${id}.csv`,
    title: both(dataset.title),
    description: both(provenance.note),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', header: true },
    bytes: Buffer.byteLength(text),
    hash: `sha256:${sha256}`,
    rows: provenance.rows,
    ...(sources.length === 0 ? {} : { sources }),
    schema: {
      fields: columns.map(field),
      missingValues: [''],
      primaryKey: [...dataset.key],
      foreignKeys: foreignKeys(columns),
    },
  };
}

/**
 * Builds the Frictionless data package descriptor (datapackage.org), the content of
 * `datapackage.json`. Paths refer to CSV files beside it, one `<id>.csv` for each dataset.
 */
export function dataPackage(
  tables: Tables,
  site: Pick<Site, 'id' | 'name'>,
): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: site.id,
    title: both(site.name),
    resources: datasets.map(({ id }) => resource(tables.any(id), tables)),
  };
}
