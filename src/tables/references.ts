import { metaOf, type Declared } from './declared.ts';
import type { Fault } from './fault.ts';
import { nearest } from '#src/lib/nearest.ts';
import type { ParsedRow } from './parse.ts';

/** Where references lead: the keys of a dataset (or of `sources`) and the file that holds them. */
export interface ReferenceTarget {
  file: string;
  keys: ReadonlySet<string>;
}

/**
 * Faults of cells that refer to a key which their target does not hold.
 * Targets that could not be read are left out of `targets` and are not asked.
 */
export function checkReferences(
  rows: readonly (ParsedRow & { key: string })[],
  dataset: Declared,
  file: string,
  targets: ReadonlyMap<string, ReferenceTarget>,
): Fault[] {
  const faults: Fault[] = [];
  for (const column of Object.keys(dataset.columns)) {
    const target = targets.get(metaOf(dataset, column).refers ?? '');
    if (target === undefined) continue;
    for (const { line, key, cells } of rows) {
      const got = cells[column] ?? '';
      if (got.trim() === '' || target.keys.has(got)) continue;
      const suggestion = nearest(got, target.keys);
      faults.push({
        code: 'unknown-reference',
        file,
        line,
        row: key,
        column,
        got,
        expected: target.file,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
  }
  return faults;
}
