import type { Fault } from '../fault.ts';
import type { TableLines } from './lines.ts';

const plain = (cell: string): string =>
  /^(?:[0-9a-z-]*|[\u4E00-\u9FFF]*)$/u.test(cell)
    ? cell
    : cell.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** The same thing under two keys: rows that are equal in columns declared as distinct together. */
export function distinctFaults({ dataset, file, lines }: TableLines): Fault[] {
  const told = new Set<number>();
  return (dataset.distinct ?? []).flatMap((columns): Fault[] => {
    const seen = new Map<string, { line: number; key: string }>();
    const [name = ''] = columns;
    return lines.flatMap(({ line, key, cells }): Fault[] => {
      const got = cells[name] ?? '';
      if (got === '') return [];
      let id = '';
      for (const column of columns) id += `@${plain(cells[column] ?? '')}`;
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
