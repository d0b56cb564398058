import type { Session } from '../session.ts';
import type { Step } from '../table.ts';
import type { KeptDraft } from './draft.ts';
import { now } from './now.ts';
import type { DraftStore } from './store.ts';

/** Whether all steps are kept. */
type Keeping = 'none' | 'saving' | 'saved' | 'failed';

/** Writes the steps of a session one after the other. */
export interface Keeper {
  keep: (step: Step, kind: 'new' | 'moved') => void;
  /** Keeps a draft that has no step yet. */
  begin: () => void;
  state: () => { keeping: Keeping; saved: number };
  /** The whole draft as it is now. */
  draft: () => KeptDraft;
}

/** What a draft began with. */
export type Origin = Pick<KeptDraft, 'dataset' | 'base' | 'from' | 'columns' | 'start'> & {
  /** When it was last kept; undefined if it is not kept yet. */
  saved: number | undefined;
};

/**
 * Keeps a draft as it changes. One without a step is not kept: nothing would be lost.
 *
 * @param onChange Called when something was kept or could not be.
 * @param onLost Called when another window writes this draft by now.
 */
export function keeper(
  store: DraftStore | undefined,
  { saved: savedBefore, ...origin }: Origin,
  session: () => Session,
  { onChange, onLost }: { onChange: () => void; onLost: () => void },
): Keeper {
  let isKept = savedBefore !== undefined;
  let keeping: Keeping = store === undefined ? 'failed' : isKept ? 'saved' : 'none';
  let saved = savedBefore ?? 0;
  let waiting = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const draft = (): KeptDraft => {
    const { steps, at } = session().history;
    return { ...origin, steps: [...steps], at, saved: now() };
  };
  const write = (what: (to: DraftStore) => Promise<boolean>): void => {
    if (store === undefined) return;
    waiting += 1;
    keeping = 'saving';
    onChange();
    queue = queue
      .then(() => what(store))
      .then((isWriter) => {
        if (!isWriter) onLost();
        saved = now();
        if (waiting === 1) keeping = 'saved';
      })
      .catch(() => {
        keeping = 'failed';
      })
      .then(() => {
        waiting -= 1;
        onChange();
      });
  };
  const begin = (): void => {
    isKept = true;
    const whole = draft();
    write(async (to) => {
      await to.begin(whole);
      return true;
    });
  };
  return {
    draft,
    begin,
    state: () => ({ keeping, saved }),
    keep: (step, kind) => {
      if (!isKept) {
        begin();
        return;
      }
      const { at } = session().history;
      write((to) => to.save(origin.dataset, at, now(), kind === 'new' ? step : undefined));
    },
  };
}
