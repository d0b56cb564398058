import { Refused } from '#data/cell-faults.ts';
import { readerOf } from '#data/kinds.ts';
import { remembering } from '#src/lib/remembering.ts';
import type { Declared } from '../declared.ts';
import { damageOf, longestBare, type CellChecks } from './cell.ts';
import { isTotalWord } from './total-words.ts';

/** Says that something is or may be wrong with a cell; the checks of its row tell what. */
const unsound = Symbol('unsound');

/** A column whose cells are read as long as nothing is wrong with them. */
interface SoundColumn {
  name: string;
  /** The value of a cell, or `unsound`. */
  read: (text: string) => unknown;
  /** What an empty cell gives. */
  blank: unknown;
}

/** The columns of a dataset, and its pairs of texts in two languages. */
export interface SoundRows {
  columns: readonly SoundColumn[];
  pairs: CellChecks['pairs'];
  /** The values of a row of empty cells, to copy: adding columns one by one takes longer. */
  empty: Readonly<Record<string, unknown>>;
}

/**
 * Prepares the reading of rows in which nothing is wrong. What a cell says depends on its column and
 * its text alone, so that it is worked out once for texts that occur again.
 *
 * @param naming The columns that name a row, in which no cell may be the word for a total.
 */
export function soundRows(
  dataset: Declared,
  { columns, pairs }: CellChecks,
  naming: readonly string[],
): SoundRows {
  const sound = columns.flatMap((column): SoundColumn[] => {
    const kind = dataset.columns[column.name];
    if (kind === undefined) return [];
    const valueOf = readerOf(kind);
    const isNaming = naming.includes(column.name);
    const read = (text: string): unknown => {
      const value = valueOf(text);
      // Nothing else can be wrong with the digits of a number.
      if (typeof value === 'number' && text.length <= longestBare) return value;
      if (value instanceof Refused) return unsound;
      if (text !== '' && damageOf(text, column) !== undefined) return unsound;
      return isNaming && isTotalWord(text) ? unsound : value;
    };
    // To read a number takes less than to remember it.
    const isNumeric = column.kind === 'integer' || column.kind === 'number';
    return [{ name: column.name, read: isNumeric ? read : remembering(read), blank: read('') }];
  });
  const empty = Object.fromEntries(sound.map(({ name, blank }) => [name, blank]));
  return { columns: sound, pairs, empty };
}

/**
 * The values of a row by column; undefined if anything is or may be wrong with one of its cells, a
 * column is missing, or a text is in one language only.
 */
export function soundValues(
  cells: Readonly<Record<string, string>>,
  { columns, pairs, empty }: SoundRows,
): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = Object.assign({}, empty);
  for (const { name, read, blank } of columns) {
    const text = cells[name];
    const value = text === undefined ? unsound : text === '' ? blank : read(text);
    if (value === unsound) return undefined;
    if (value !== blank) values[name] = value;
  }
  for (const [zh, en] of pairs) {
    if ((cells[zh] === '') !== (cells[en] === '')) return undefined;
  }
  return values;
}
