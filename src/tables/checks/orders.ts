import { metaOf } from '../declared.ts';
import type { Fault } from '../fault.ts';
import type { TableLines } from './lines.ts';
import { hashOf, likelyRepeated } from './repeated.ts';

const separator = '\n';

/** Places in an order that two rows of one group have. */
export function* orderFaults({ dataset, file, lines }: TableLines): Generator<Fault> {
  for (const column of Object.keys(dataset.columns)) {
    const { within } = metaOf(dataset, column);
    if (within === undefined) continue;
    const first = new Map<string, { line: number; key: string }>();
    const filled = lines.filter(({ cells }) => (cells[column] ?? '') !== '');
    const columns = [...within, column];
    const repeated = likelyRepeated(filled, { columns, separator, hashOf });
    for (const { line, key, cells } of repeated) {
      const got = cells[column] ?? '';
      const place = columns.map((name) => cells[name] ?? '').join(separator);
      const before = first.get(place);
      if (before === undefined) first.set(place, { line, key });
      // The same key twice is a fault of its own.
      if (before === undefined || before.key === key) continue;
      const expected = `${before.line} (${before.key})`;
      yield { code: 'same-order', file, line, row: key, column, got, expected };
    }
  }
}
