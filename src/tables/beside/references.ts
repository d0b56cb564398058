import { metaOf, type Declared } from '../declared.ts';
import type { Fault } from '../fault.ts';
import { suggesting } from '#src/lib/faults.ts';
import type { ParsedRow } from '../csv/parse.ts';

/** The target of a foreign key: the keys of a dataset (or of `sources`) and its file. */
export interface ReferenceTarget {
  file: string;
  keys: ReadonlySet<string>;
}

/**
 * Finds foreign keys without a matching key in their target. Unreadable targets are missing from
 * `targets` and not checked.
 */
export function* checkReferences(
  rows: readonly (ParsedRow & { key: string })[],
  dataset: Declared,
  file: string,
  targets: ReadonlyMap<string, ReferenceTarget>,
): Generator<Fault> {
  for (const column of Object.keys(dataset.columns)) {
    const refers = metaOf(dataset, column).refers ?? '';
    const target = targets.get(refers);
    if (target === undefined) continue;
    const suggested = suggesting(target.keys);
    for (const { line, key, cells } of rows) {
      const got = cells[column] ?? '';
      if (target.keys.has(got) || got.trim() === '') continue;
      yield {
        code: 'unknown-reference',
        file,
        line,
        row: key,
        column,
        got,
        expected: target.file,
        ...(refers === 'sources' ? {} : { dataset: refers }),
        ...suggested(got),
      };
    }
  }
}
