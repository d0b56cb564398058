import { datasets } from '#data/index.ts';
import type { Declared } from '#src/tables/declared.ts';
import { codeBook } from '#src/tables/dictionary.ts';
import { emptyLog, type Log } from '#src/tables/disk/log.ts';
import { filesOf } from '#src/tables/disk/memory.ts';
import type { Files } from '#src/tables/disk/files.ts';
import {
  inspectFiles,
  type InspectedTable,
  type Inspection,
  type KnownReadings,
} from '#src/tables/inspect-files.ts';
import { difference, type TableDifference, type TableText } from '#src/tables/difference.ts';
import { tablesOf } from '#src/tables/load.ts';
import type { DeskDataset, DeskRequest } from '../messages.ts';
import type { ProjectTexts } from '../project.ts';
import { saidOfColumn, saidOfValue } from './code-book.ts';
import { choicesOf } from '#src/tables/named-keys.ts';

/** The published project as the checks read it. */
export interface Published {
  version: string;
  contents: ReadonlyMap<string, Uint8Array>;
  files: Files;
  inspection: Inspection;
  /** The tables as they were read, for inspections of drafts, in which all but one are the same. */
  known: KnownReadings;
}

/** The folder that the paths of the project’s data begin with. */
export const root = 'data';

const bytesOf = ({ files }: ProjectTexts): Map<string, Uint8Array> => {
  const encoder = new TextEncoder();
  return new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
};

/** Reads the published data. */
export function published(data: ProjectTexts): Published {
  const contents = bytesOf(data);
  const files = filesOf(contents);
  const known: KnownReadings = new Map();
  const inspection = inspectFiles(root, datasets, emptyLog(files), { known });
  return { version: data.version, contents, files, inspection, known };
}

/** The published project with its texts. */
export const withTexts = (project: Published, texts: ProjectTexts): Published => ({
  ...project,
  files: filesOf(new Map([...project.contents, ...bytesOf(texts)])),
});

/** A log of the project with a draft in place of a file. */
export const logWith = ({ files }: Published, drafts: Log['drafts']): Log =>
  emptyLog(files, drafts);

/** The declaration of a dataset. Throws if there is none with this id. */
export function declared(id: string): Declared {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found === undefined) throw new Error(`No dataset "${id}"`);
  return found;
}

/** A table as texts. */
export const tableText = ({ header, lines }: InspectedTable): TableText => ({
  header,
  rows: lines.map(({ cells }) => cells),
});

/** A dataset as the desk offers it: code book, choices and the published rows. */
export function deskDataset(id: string, { inspection }: Published): DeskDataset {
  const dataset = declared(id);
  const names = Object.keys(dataset.columns);
  const { lines = [], header = names } = inspection.tables.get(id) ?? {};
  const tables = tablesOf(inspection);
  const { id: known } = tables.any(id);
  return {
    id,
    key: [...dataset.key],
    title: dataset.title,
    rowIs: dataset.rowIs,
    ...(dataset.form === undefined ? {} : { form: dataset.form.title }),
    columns: codeBook(dataset).map((column) => ({
      ...column,
      ...saidOfColumn(tables, known, column.column),
      vocabulary: column.vocabulary.map((word) => ({
        ...word,
        ...saidOfValue(tables, id, column.column, word.value),
      })),
      choices: choicesOf(dataset, column.column, inspection),
    })),
    published: lines.map(({ cells }) => names.map((name) => cells[name] ?? '')),
    header,
  };
}

/** How the published table differs from what a draft began with. */
export function compared(
  { id, start, columns }: DeskRequest & { kind: 'compare' },
  { inspection }: Published,
): TableDifference {
  const { lines = [], header = [] } = inspection.tables.get(id) ?? {};
  const rows = start.map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  );
  const now = { header, rows: lines.map(({ cells }) => cells) };
  return difference({ header, rows }, now, declared(id));
}
