import type { Fault } from '../fault.ts';
import type { TableLines } from './lines.ts';
import { likelyRepeated } from './repeated.ts';

/** Texts that are in their plain form: neither letters of another form nor capitals nor spaces. */
const isPlain = /^[0-9a-z\u4E00-\u9FFF-]*$/u;
/** Texts without letters that have another form. */
const isOrdinary = /^[\p{ASCII}\u4E00-\u9FFF]*$/u;

const separator = '@';

const plain = (cell: string): string => {
  if (isPlain.test(cell)) return cell;
  const ordinary = isOrdinary.test(cell) ? cell : cell.normalize('NFKC');
  return ordinary.toLowerCase().replace(/\s+/gu, '');
};

/** What stands before the first separator, where that is in the text itself. */
const start = (cell: string): string => {
  const text = plain(cell);
  const end = text.indexOf(separator);
  return end === -1 ? text : text.slice(0, end);
};

/** The same thing under two keys: rows that are equal in columns declared as distinct together. */
export function distinctFaults({ dataset, file, lines }: TableLines): Fault[] {
  const told = new Set<number>();
  return (dataset.distinct ?? []).flatMap((columns): Fault[] => {
    const seen = new Map<string, { line: number; key: string }>();
    const [name = ''] = columns;
    const filled = lines.filter(({ cells }) => (cells[name] ?? '') !== '');
    // Where the first column alone tells rows apart, the others need not be looked at.
    const near = likelyRepeated(filled, { columns: [name], separator, textOf: start });
    const alike = likelyRepeated(near, { columns, separator, textOf: plain });
    return alike.flatMap(({ line, key, cells }): Fault[] => {
      const got = cells[name] ?? '';
      const id = columns.map((column) => plain(cells[column] ?? '')).join(separator);
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, { line, key });
        return [];
      }
      // The same key twice is a fault of its own.
      if (first.key === key || told.has(line)) return [];
      told.add(line);
      const expected = `${first.line} (${first.key})`;
      return [{ code: 'same-thing', file, line, row: key, column: name, got, expected }];
    });
  });
}
