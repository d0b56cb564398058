import type { Declared } from '../declared.ts';
import type { TableText } from '../difference.ts';
import { changesBetween } from './changes.ts';
import { csvOf } from './history-file.ts';
import type { ChangeRecord, Reason } from './record.ts';

/** Who changes a table, and when. */
export interface Author {
  who: string;
  when: string;
  base?: string | undefined;
}

/** The record of all changes between two versions with one reason. */
export function recordOf(
  { before, now, dataset }: { before: TableText; now: TableText; dataset: Declared },
  { who, when, base }: Author,
  reason: Reason,
  hash: (text: string) => string,
): ChangeRecord {
  return {
    dataset: dataset.id,
    ...{ who, when },
    ...(base === undefined ? {} : { base }),
    before: hash(csvOf(before)),
    after: hash(csvOf(now)),
    changes: [{ ...reason, ...changesBetween(before, now, dataset) }],
  };
}
