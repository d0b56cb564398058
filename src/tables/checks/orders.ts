import { metaOf } from '../declared.ts';
import type { Fault } from '../fault.ts';
import type { TableLines } from './lines.ts';

/** Places in an order that two rows of one group have. */
export function orderFaults({ dataset, file, lines }: TableLines): Fault[] {
  return Object.keys(dataset.columns).flatMap((column) => {
    const { within } = metaOf(dataset, column);
    if (within === undefined) return [];
    const first = new Map<string, { line: number; key: string }>();
    return lines.flatMap(({ line, key, cells }): Fault[] => {
      const got = cells[column] ?? '';
      if (got === '') return [];
      const place = [...within.map((name) => cells[name] ?? ''), got].join('\n');
      const before = first.get(place);
      if (before === undefined) first.set(place, { line, key });
      // The same key twice is a fault of its own.
      if (before === undefined || before.key === key) return [];
      const expected = `${before.line} (${before.key})`;
      return [{ code: 'same-order', file, line, row: key, column, got, expected }];
    });
  });
}
