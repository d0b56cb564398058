import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Step } from '../table.ts';
import type { KeptDraft } from './draft.ts';
import { windowName } from './now.ts';

/** What changes with every step of a draft. */
interface State {
  dataset: string;
  base: string;
  from: string;
  columns: string[];
  at: number;
  saved: number;
  /** The window that may write; another one that took over has put its own name here. */
  writer: string;
}

interface Schema extends DBSchema {
  states: { key: string; value: State };
  /** Rows as JSON, which browsers store several times faster than as arrays. */
  starts: { key: string; value: string };
  steps: { key: [string, number]; value: Step };
}

/** A draft in the list of drafts. */
export type DraftEntry = Pick<State, 'dataset' | 'saved'>;

/** The drafts that the browser keeps, one a dataset. Every function throws if the browser refuses. */
export interface DraftStore {
  list: () => Promise<DraftEntry[]>;
  read: (dataset: string) => Promise<KeptDraft | undefined>;
  /** Writes a whole draft in place of any other of its dataset, and becomes its writer. */
  begin: (draft: KeptDraft) => Promise<void>;
  /** Becomes the writer of a draft. */
  claim: (dataset: string) => Promise<void>;
  /**
   * Writes the last step made, or only that steps were undone or redone. False if another window is
   * the writer by now, in which case nothing is written.
   */
  save: (dataset: string, at: number, saved: number, step?: Step) => Promise<boolean>;
  remove: (dataset: string) => Promise<void>;
}

const stepsOf = (dataset: string, from = 0): IDBKeyRange =>
  IDBKeyRange.bound([dataset, from], [dataset, Infinity]);

const stores = ['states', 'starts', 'steps'] as const;

/** Opens the drafts kept for a site; `base` is its path. */
export async function openStore(base: string): Promise<DraftStore> {
  const db: IDBPDatabase<Schema> = await openDB<Schema>(`linli-desk ${base}`, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('states', { keyPath: 'dataset' });
      fresh.createObjectStore('starts');
      fresh.createObjectStore('steps');
    },
  });
  const writer = windowName();
  return {
    list: async () => (await db.getAll('states')).sort((one, other) => other.saved - one.saved),
    read: async (dataset) => {
      const entry = db.transaction(stores);
      const [state, start, steps] = await Promise.all([
        entry.objectStore('states').get(dataset),
        entry.objectStore('starts').get(dataset),
        entry.objectStore('steps').getAll(stepsOf(dataset)),
      ]);
      if (state === undefined || start === undefined) return undefined;
      return { ...state, start: JSON.parse(start) as string[][], steps };
    },
    begin: async ({ start, steps, ...state }) => {
      const { dataset } = state;
      const rows = JSON.stringify(start);
      const entry = db.transaction(stores, 'readwrite');
      await Promise.all([
        entry.objectStore('states').put({ ...state, writer }),
        entry.objectStore('starts').put(rows, dataset),
        entry.objectStore('steps').delete(stepsOf(dataset)),
        ...steps.map((step, index) => entry.objectStore('steps').put(step, [dataset, index])),
        entry.done,
      ]);
    },
    claim: async (dataset) => {
      const entry = db.transaction('states', 'readwrite');
      const state = await entry.store.get(dataset);
      if (state !== undefined) await entry.store.put({ ...state, writer });
      await entry.done;
    },
    save: async (dataset, at, saved, step) => {
      const entry = db.transaction(['states', 'steps'], 'readwrite');
      const states = entry.objectStore('states');
      const state = await states.get(dataset);
      const isWriter = state?.writer === writer;
      if (isWriter) {
        await states.put({ ...state, at, saved });
        if (step !== undefined) {
          await entry.objectStore('steps').delete(stepsOf(dataset, at));
          await entry.objectStore('steps').put(step, [dataset, at - 1]);
        }
      }
      await entry.done;
      return isWriter;
    },
    remove: async (dataset) => {
      const entry = db.transaction(stores, 'readwrite');
      await Promise.all([
        entry.objectStore('states').delete(dataset),
        entry.objectStore('starts').delete(dataset),
        entry.objectStore('steps').delete(stepsOf(dataset)),
        entry.done,
      ]);
    },
  };
}
