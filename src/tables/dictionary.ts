import type { ColumnMeta } from '#data/column-meta.ts';
import { datasets, type DatasetId } from '#data/index.ts';
import { units } from '#data/readings/schema.ts';
import type { Site } from './site.ts';
import { plainText } from '#src/lib/text/bound-text.ts';
import { licence } from '#src/lib/licence.ts';
import type { Label } from '#src/model.ts';
import { columnEntry, valueEntry } from './code-book/entries.ts';
import { columnExample } from './code-book/examples.ts';
import { kindLabels, kindOf, type ColumnKind } from './column-kind.ts';
import { metaOf, type Declared } from './declared.ts';
import { changeList } from './history/change-list.ts';
import type { HistoryEntry } from './history/record.ts';
import type { AnyTable, Tables } from './load.ts';
import type { Source } from './sources.ts';

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
      vocabulary: Object.entries(vocabulary).map(([value, { zh, en, before }]) => ({
        value,
        label: { zh, en, ...(before === undefined ? {} : { before }) },
      })),
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

/** The same of a text of the data, of placeholders only the words. */
const said = (text: Label): string => plainText(both(text));

/** What the code book says of a column: description, example and, beyond Table Schema, near miss. */
function described(tables: Tables, dataset: DatasetId, { column, note }: CodeBookRow) {
  const entry = columnEntry(tables, dataset, column);
  const example = columnExample(tables, dataset, column, entry);
  const texts = [entry?.definition, note].flatMap((text) => text ?? []);
  const cell =
    example !== undefined && 'cell' in example
      ? tables.any(dataset).row(example.cell.row).printed[column]
      : undefined;
  return {
    ...(texts.length === 0 ? {} : { description: texts.map(said).join(' ') }),
    ...(cell === undefined ? {} : { example: cell }),
    ...(entry?.counter === undefined ? {} : { counterExample: said(entry.counter) }),
  };
}

/** A value of a closed column, with what the code book says of it. */
function category(
  tables: Tables,
  dataset: DatasetId,
  column: string,
  { value, label }: CodeBookRow['vocabulary'][number],
): Record<string, unknown> {
  const definition = valueEntry(tables, dataset, column, value)?.definition;
  return {
    value,
    label: both(label),
    ...(definition === undefined ? {} : { description: said(definition) }),
  };
}

function field(tables: Tables, dataset: DatasetId, row: CodeBookRow): Record<string, unknown> {
  const { column, label, kind, unit, scale, rounding, vocabulary, required } = row;
  return {
    name: column,
    title: both(label),
    type: types[kind],
    ...described(tables, dataset, row),
    ...(kind === 'yes' ? { trueValues: ['yes'] } : {}),
    constraints: {
      required,
      ...rules[kind],
      ...(vocabulary.length === 0 ? {} : { enum: vocabulary.map(({ value }) => value) }),
    },
    ...(vocabulary.length === 0
      ? {}
      : {
          categories: vocabulary.map((one) => category(tables, dataset, column, one)),
        }),
    ...(unit === undefined ? {} : { unit: unit.id }),
    ...(scale === undefined ? {} : { scale }),
    ...(rounding === undefined ? {} : { rounding }),
  };
}

/**
 * Foreign keys to datasets with a single key column; `sources` is not a CSV. The profile refuses an
 * empty list, so that a dataset without them has none.
 */
function foreignKeys(columns: readonly CodeBookRow[]): { foreignKeys?: unknown[] } {
  const keys = columns.flatMap(({ column, refers }) => {
    const target = datasets.find(({ id }) => id === refers);
    if (target?.key.length !== 1) return [];
    return [{ fields: [column], reference: { resource: target.id, fields: [...target.key] } }];
  });
  return keys.length === 0 ? {} : { foreignKeys: keys };
}

/** A source as a data package names it: its authors and title, and the year that its copy gives. */
function packageSource({ authors, title, year }: Source): Record<string, unknown> {
  const names = authors === undefined || authors === null ? '' : `${authors.zh.join('、')}: `;
  return { title: `${names}${both(title)}${year === undefined ? '' : ` (${year})`}` };
}

/** One accepted change, beyond Table Schema: who, when, and each reason with what it is about. */
const changeOf = ({ who, when, changes }: HistoryEntry): Record<string, unknown> => ({
  ...{ who, when },
  changes: changes.map(({ why, source, place, ...made }) => ({
    ...{ why, source },
    ...(place === undefined ? {} : { place }),
    items: changeList(made),
  })),
});

function resource(table: AnyTable, tables: Tables): Record<string, unknown> {
  const { id, dataset, header, text, sha256, provenance, history } = table;
  const book = new Map(codeBook(dataset).map((row) => [row.column, row]));
  const columns = header.flatMap((column) => book.get(column) ?? []);
  const sources = tables.sources.filter((source) => provenance.sources.includes(source.id));
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
    ...(sources.length === 0 ? {} : { sources: sources.map(packageSource) }),
    ...(history.length === 0 ? {} : { changes: history.map(changeOf).reverse() }),
    schema: {
      fields: columns.map((row) => field(tables, id, row)),
      missingValues: [''],
      primaryKey: [...dataset.key],
      ...foreignKeys(columns),
    },
  };
}

/** The edition of the site that a data package belongs to. */
export interface Edition {
  version: string;
  /** Day of publication, `2026-11-22`. */
  date: string;
  /** Absolute address of the site; undefined where a build does not know it. */
  homepage?: string | undefined;
}

/**
 * Builds the Frictionless data package descriptor (datapackage.org), the content of
 * `datapackage.json`. Paths refer to CSV files beside it, one `<id>.csv` for each dataset.
 */
export function dataPackage(
  tables: Tables,
  { id, name, description }: Pick<Site, 'id' | 'name' | 'description'>,
  { version, date, homepage }: Edition,
): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title: both(name),
    description: both(description),
    version,
    created: `${date}T00:00:00Z`,
    ...(homepage === undefined ? {} : { homepage }),
    licenses: [{ name: licence.id, path: licence.url, title: licence.title }],
    contributors: [{ title: both(name), roles: ['creator', 'publisher'] }],
    ...(tables.sources.length === 0 ? {} : { sources: tables.sources.map(packageSource) }),
    resources: datasets.map((dataset) => resource(tables.any(dataset.id), tables)),
  };
}
