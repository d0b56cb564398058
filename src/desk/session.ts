import { indexOf, type FaultIndex } from './faults.ts';
import { redone, remember, undone, type History } from './history.ts';
import type { DeskDataset, FaultKind } from './messages.ts';
import {
  cellStep,
  isEmpty,
  take,
  type CellChange,
  type DraftRow,
  type DraftTable,
} from './table.ts';
import type { Step } from './table.ts';

/** What has changed: the rows, the faults, or what can be done; or that a reader begins to change something. */
export type Topic = 'rows' | 'faults' | 'state' | 'begun';

/** One dataset being worked on. All parts of the page read it, and change it through it only. */
export interface Session {
  readonly dataset: DeskDataset;
  readonly table: DraftTable;
  readonly history: History;
  readonly faults: FaultIndex;
  /** Whether the draft held something that is not published when it was opened. */
  readonly own: boolean;
  /** How far the check is; undefined when it has ended. */
  readonly progress: { checked: number; rows: number } | undefined;
  readOnly: boolean;
  /** Makes a step; nothing happens if it is empty or the draft is read only. */
  make: (step: Step) => void;
  undo: () => void;
  redo: () => void;
  /** A new row with these cells, with an id of its own. */
  newRow: (cells: readonly string[]) => DraftRow;
  found: (kinds: readonly FaultKind[], whole: boolean) => void;
  checking: (checked: number, rows: number) => void;
  on: (topic: Topic, act: () => void) => void;
  told: (topic: Topic) => void;
}

/** A draft as it is begun or continued. */
export interface Begun {
  dataset: DeskDataset;
  table: DraftTable;
  history: History;
  own: boolean;
}

/**
 * Opens a draft. `sent` is called with every step made, undone or redone; `progress` counts from the
 * start until the first check has ended.
 */
export function session(
  { dataset, table, history, own }: Begun,
  sent: (step: Step, kind: 'new' | 'moved') => void,
): Session {
  const acts = new Map<Topic, (() => void)[]>();
  let faults = indexOf([]);
  let progress: Session['progress'] = { checked: 0, rows: table.rows.length };
  let nextId = 1 + Math.max(0, ...idsOf(table, history));
  const told = (topic: Topic): void => {
    for (const act of acts.get(topic) ?? []) act();
  };
  const apply = (step: Step, kind: 'new' | 'moved'): void => {
    take(table, step);
    progress = { checked: 0, rows: table.rows.length };
    sent(step, kind);
    told('rows');
    told('state');
  };
  const self: Session = {
    dataset,
    table,
    history,
    own,
    get faults() {
      return faults;
    },
    get progress() {
      return progress;
    },
    readOnly: false,
    make: (step) => {
      if (self.readOnly || isEmpty(step)) return;
      remember(history, step);
      apply(step, 'new');
    },
    undo: () => {
      const step = self.readOnly ? undefined : undone(history);
      if (step !== undefined) apply(step, 'moved');
    },
    redo: () => {
      const step = self.readOnly ? undefined : redone(history);
      if (step !== undefined) apply(step, 'moved');
    },
    newRow: (cells) => {
      const row = { id: nextId, cells: dataset.columns.map((_, index) => cells[index] ?? '') };
      nextId += 1;
      return row;
    },
    found: (kinds, whole) => {
      faults = indexOf(kinds);
      if (whole) progress = undefined;
      told('faults');
    },
    checking: (checked, rows) => {
      progress = { checked, rows };
      told('state');
    },
    on: (topic, act) => {
      acts.set(topic, [...(acts.get(topic) ?? []), act]);
    },
    told,
  };
  return self;
}

/** The highest ids that rows of the table or of its history have. */
function idsOf({ rows }: DraftTable, { steps }: History): number[] {
  const placed = steps.flatMap(({ added, removed }) => [...added, ...removed]);
  const highest = (ids: Iterable<number>): number => {
    let most = 0;
    for (const id of ids) most = Math.max(most, id);
    return most;
  };
  return [highest(rows.map(({ id }) => id)), highest(placed.map(({ row }) => row.id))];
}

/** Mends cells: every place that has a certain mend gets it, in one step. */
export function mendStep(
  table: DraftTable,
  places: readonly { row?: number; column?: number; mend?: string }[],
): Step {
  const cellsOf = new Map(table.rows.map(({ id, cells }) => [id, cells]));
  const changes = places.flatMap(({ row, column, mend }): CellChange[] => {
    const before = cellsOf.get(row ?? 0)?.[column ?? -1];
    if (row === undefined || column === undefined || mend === undefined || before === undefined)
      return [];
    return [{ row, column, before, after: mend }];
  });
  return cellStep(changes);
}
