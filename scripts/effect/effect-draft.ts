import { existsSync } from 'node:fs';
import { datasets } from '#data/index.ts';
import { dataOf } from '#src/claims/effect/state-node.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { unreadFault } from '#src/tables/disk/log.ts';
import { csvWithCell } from '#src/tables/draft.ts';
import type { Fault } from '#src/tables/fault.ts';
import type { InspectedTable, Inspection } from '#src/tables/inspect-files.ts';
import { newFaults } from '#src/tables/write/new-faults.ts';

/** A change that is asked about. */
interface Asked {
  root: string;
  /** Dataset, row, column and value; only the dataset where a file is given. */
  words: readonly string[];
  /** A changed CSV. */
  file?: string;
  /** The day of the check as `2026-11-28`. */
  today: string;
}

/** The data as a change would make them; or what is wrong with the call, or with the data. */
type Draft = { inspection: Inspection } | { misuse: string } | { faults: readonly Fault[] };

/**
 * The data as a change would make them. Where the change brings a fault of a cell, a row or the file,
 * there are only these faults: without the rows that have them, nothing could be compared.
 */
export function draftOf(asked: Asked, published: Inspection): Draft {
  const { root, words, file, today } = asked;
  if (datasets.some(({ id }) => !published.tables.has(id))) return { faults: published.faults };
  const [dataset = '', ...others] = words;
  const table = published.tables.get(dataset);
  if (table === undefined) return unknown('数据集', 'dataset', dataset, published.tables.keys());
  const extra = others[file === undefined ? 3 : 0];
  if (extra !== undefined) {
    return { misuse: `多出“${extra}”。 / "${extra}" is too much.` };
  }
  const bytes = file === undefined ? cellBytes(table, words, published) : fileBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const inspection = dataOf(root, new Map([[table.file, bytes]]), today);
  const faults = newFaults(published.faults, inspection.faults)
    // Sums that no longer hold are what the change leads to.
    .filter((fault) => fault.file === table.file && !fault.code.startsWith('identity-'))
    .map((fault) => ({ ...fault, file: file ?? table.file }));
  return faults.length > 0 ? { faults } : { inspection };
}

function fileBytes(file: string): Uint8Array | Draft {
  if (!existsSync(file)) return { misuse: `没有文件“${file}”。 / There is no file "${file}".` };
  const bytes = disk.read(file);
  return typeof bytes === 'string' ? { faults: [unreadFault(bytes, file, disk)] } : bytes;
}

function cellBytes(
  table: InspectedTable,
  [, rowWord = '', column = '', value]: readonly string[],
  { faults }: Inspection,
): Uint8Array | Draft {
  if (value === undefined) {
    return { misuse: '要写数据集、行、列和新值。 / Give a dataset, a row, a column and a value.' };
  }
  // A file that was not read whole cannot be written with another cell.
  if (!table.complete) return { faults: faults.filter(({ file }) => file === table.file) };
  const row = rowOf(table, rowWord);
  if (row === undefined) {
    return unknown(
      '行',
      'row',
      rowWord,
      table.lines.map(({ key }) => key),
    );
  }
  if (!table.header.includes(column)) return unknown('列', 'column', column, table.header);
  return csvWithCell(table, row, column, value);
}

/** The key of a row by the key itself, or by its part before @ where only one row has it. */
function rowOf({ lines }: InspectedTable, word: string): string | undefined {
  const keys = lines.map(({ key }) => key);
  if (keys.includes(word)) return word;
  const found = keys.filter((key) => key.startsWith(`${word}@`));
  return found.length === 1 ? found[0] : undefined;
}

function unknown(
  zh: string,
  en: string,
  word: string,
  known: Iterable<string>,
): { misuse: string } {
  const like = nearest(word, known);
  const hint =
    like === undefined ? ['', ''] : [`最接近的是“${like}”。`, ` The nearest is "${like}".`];
  return {
    misuse: `没有名为“${word}”的${zh}。${hint[0] ?? ''} / There is no ${en} "${word}".${hint[1] ?? ''}`,
  };
}
