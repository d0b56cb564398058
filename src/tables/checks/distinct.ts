import type { Fault } from '../fault.ts';
import type { TableLines } from './lines.ts';
import { hashOf, likelyRepeated, nextHash, type Joined } from './repeated.ts';

const separator = '@';
const separatorUnit = separator.charCodeAt(0);

/** A text by which things are the same, whatever the form of its letters and its spaces. */
const plain = (cell: string): string => cell.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** What stands before the first separator, where that is in the text itself. */
const start = (cell: string): string => plain(cell).split(separator, 1)[0] ?? '';

const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);

/**
 * Hashes what `textOf` gives: a plain text, or its start. Of ASCII and common Chinese characters
 * each tells what becomes of it, so that the text need not be made.
 */
function hashing(textOf: typeof plain | typeof start): Joined['hashOf'] {
  const end = textOf === start ? separatorUnit : Number.NaN;
  return (cell, before) => {
    let hash = before;
    for (let at = 0; at < cell.length; at += 1) {
      const unit = cell.charCodeAt(at);
      if (unit === end) return hash;
      if (unit >= 0x80 && !(unit >= 0x4e00 && unit <= 0x9fff)) return hashOf(textOf(cell), before);
      const isCapital = unit >= 0x41 && unit <= 0x5a;
      if (!isSpace(unit)) hash = nextHash(hash, isCapital ? unit + 0x20 : unit);
    }
    return hash;
  };
}

const [plainHash, startHash] = [hashing(plain), hashing(start)];

/** The same thing under two keys: rows that are equal in columns declared as distinct together. */
export function* distinctFaults({ dataset, file, lines }: TableLines): Generator<Fault> {
  const told = new Set<number>();
  for (const columns of dataset.distinct ?? []) {
    const seen = new Map<string, { line: number; key: string }>();
    const [name = ''] = columns;
    const filled = lines.filter(({ cells }) => (cells[name] ?? '') !== '');
    // Where the first column alone tells rows apart, the others need not be looked at.
    const near = likelyRepeated(filled, { columns: [name], separator, hashOf: startHash });
    const alike = likelyRepeated(near, { columns, separator, hashOf: plainHash });
    for (const { line, key, cells } of alike) {
      const got = cells[name] ?? '';
      const id = columns.map((column) => plain(cells[column] ?? '')).join(separator);
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, { line, key });
        continue;
      }
      // The same key twice is a fault of its own.
      if (first.key === key || told.has(line)) continue;
      told.add(line);
      const expected = `${first.line} (${first.key})`;
      yield { code: 'same-thing', file, line, row: key, column: name, got, expected };
    }
  }
}
