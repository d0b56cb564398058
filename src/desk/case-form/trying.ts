import type { HandOnSource } from '../hand-on/source.ts';
import type { Session } from '../session.ts';
import type { Entry } from './entry.ts';
import { rowFaults, type RowFaults } from './row-faults.ts';

/** Milliseconds without a change before the row is checked. */
const rest = 250;

/**
 * Has the row checked after changes, one check at a time; the last state is always checked.
 *
 * @param told takes the faults; undefined while a newer state waits to be checked
 */
export function trying(
  session: Session,
  entry: Entry,
  ask: HandOnSource['ask'],
  told: (faults: RowFaults | undefined) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  /** Counts the changes. */
  let turn = 0;
  const run = async (): Promise<void> => {
    // The check that runs begins again when it ends and finds a change.
    if (isAsking) return;
    isAsking = true;
    const asked = turn;
    const { kinds, row } = await ask({ kind: 'try', cells: [...entry.cells] }, 'tried');
    isAsking = false;
    if (asked === turn) told(rowFaults(kinds, row, session.faults.kinds));
    else await run();
  };
  return () => {
    turn += 1;
    told(undefined);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), rest);
  };
}
