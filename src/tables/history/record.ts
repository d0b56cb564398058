import { stringify } from 'yaml';
import { z } from 'zod';

/** A cell as text; YAML reads bare digits as numbers, so `13.30` must be quoted. */
const cell = z.union([z.string(), z.number().transform(String)]);
const words = z.string().trim().min(1);
const sum = z.string().regex(/^[0-9a-f]{64}$/u, 'sha256');

const cellEdit = z.strictObject({ column: z.string(), from: cell, to: cell });
const changedCell = cellEdit.extend({ row: z.string() });
const removedRow = z.strictObject({
  row: z.string(),
  /** The row that it followed; empty for the first. */
  after: z.string(),
  cells: z.record(z.string(), cell),
});
const renamedRow = z.strictObject({
  from: z.string(),
  to: z.string(),
  cells: z.array(cellEdit).default([]),
});
const columnLists = z.strictObject({
  added: z.array(z.string()).default([]),
  removed: z.array(z.string()).default([]),
});

/** What differs between two versions of a table, so that the earlier can be had from the later. */
const changes = z.strictObject({
  cells: z.array(changedCell).default([]),
  /** Keys of rows that were added. */
  added: z.array(z.string()).default([]),
  removed: z.array(removedRow).default([]),
  renamed: z.array(renamedRow).default([]),
  columns: columnLists.default({ added: [], removed: [] }),
  /** Keys of the earlier rows in their order, where it changed. */
  order: z.array(z.string()).default([]),
});

/** Changes with one reason. */
const reasoned = changes.extend({
  why: words,
  /** Id of a source, or words. */
  source: words,
  /** Where in the source. */
  place: words.optional(),
});

const entry = z.strictObject({
  who: words,
  when: z.iso.date(),
  /** The published version that the change began from. */
  base: words.optional(),
  /** Checksum of the table before the change, and after it. */
  before: sum,
  after: sum,
  changes: z.array(reasoned).min(1),
});

/** Schema of `history.yaml`: the changes of a dataset, oldest first. */
export const historyList = z.array(entry);

/** Schema of a change record: one change of one dataset. */
export const changeRecord = entry.extend({ dataset: words });

/** What differs between two versions of a table. */
export type Changes = z.output<typeof changes>;

/** Changes with one reason. */
export type ReasonedChanges = z.output<typeof reasoned>;

/** One accepted change of a dataset. */
export type HistoryEntry = z.output<typeof entry>;

/** One change with its reasons, on its way to the dataset. */
export type ChangeRecord = z.output<typeof changeRecord>;

/** Why something was changed, and by what. */
export type Reason = Pick<ReasonedChanges, 'why' | 'source' | 'place'>;

/** Leaves out what is empty, so that a person reads only what is there. */
function written({ cells, added, removed, renamed, columns, order, ...reason }: ReasonedChanges) {
  const parts = { cells, added, removed, renamed, order };
  const filled = Object.entries(parts).filter(([, list]) => list.length > 0);
  const hasColumns = columns.added.length + columns.removed.length > 0;
  return { ...reason, ...Object.fromEntries(filled), ...(hasColumns ? { columns } : {}) };
}

const options = { lineWidth: 0, defaultStringType: 'PLAIN' } as const;

/** A change record as the text of a file that a person can edit. */
export const recordText = ({ changes: list, ...rest }: ChangeRecord): string =>
  stringify({ ...rest, changes: list.map(written) }, options);

/** One entry of a history as text to append to its file. */
export function entryText({ changes: list, ...rest }: HistoryEntry): string {
  return stringify([{ ...rest, changes: list.map(written) }], options);
}

/** The entry that a record becomes. */
export function entryOf({
  who,
  when,
  base,
  before,
  after,
  changes: list,
}: ChangeRecord): HistoryEntry {
  return { who, when, ...(base === undefined ? {} : { base }), before, after, changes: list };
}
