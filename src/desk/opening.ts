import { interpolate } from '#src/i18n/interpolate.ts';
import type { Desk } from './desk-state.ts';
import { setAddress } from './desk-state.ts';
import { reopened, type KeptDraft } from './keep/draft.ts';
import { keeper, type Origin } from './keep/keeper.ts';
import { hold, type Hold } from './keep/lock.ts';
import { session, type Begun } from './session.ts';
import { workplace } from './workplace.ts';

/** How a dataset is opened. */
export interface Opening {
  /** The table to begin with if there is no draft; the published one without it. */
  start?: { from: string; rows: string[][] };
  /** Whether to take the draft over from another window. */
  takeOver?: boolean;
  /** Shows the first view again. */
  leave: () => void;
}

/** Opens a dataset: its draft if there is one, otherwise the table to begin with. */
export async function openDataset(desk: Desk, id: string, opening: Opening): Promise<void> {
  const { store, version, words } = desk;
  desk.open?.hold.release();
  const { dataset } = await desk.ask({ kind: 'dataset', id }, 'dataset');
  const lost = { act: (): void => undefined };
  const held = await hold(`linli-desk ${id}`, opening.takeOver === true, () => lost.act());
  const kept = await store?.read(id).catch(() => undefined);
  if (kept !== undefined && held.held) await store?.claim(id);
  const columns = dataset.columns.map(({ column }) => column);
  const { from, rows } = opening.start ?? { from: 'published', rows: dataset.published };
  const fresh: KeptDraft = {
    ...{ dataset: id, base: version, from, columns, start: rows, steps: [], at: 0, saved: 0 },
  };
  const draft = kept ?? fresh;
  const { table, history, refitted } = reopened(draft, columns);
  const origin: Origin = refitted
    ? { ...draft, columns, start: table.rows.map(({ cells }) => [...cells]), saved: undefined }
    : { ...draft, saved: kept?.saved };
  const own = draft.from !== 'published' || draft.at > 0 || draft.base !== version;
  openSession(desk, { dataset, table, history, own }, { origin, held, lost, opening });
  const { view, keeper: keeps } = desk.open ?? {};
  if (refitted) view?.notice(words.refit);
  // What was brought is kept at once; other tables are there to begin with again.
  if (opening.start !== undefined && kept === undefined && rows.length > 0) keeps?.begin();
  if (kept !== undefined && kept.base !== version) tellNewer(desk, kept);
}

/** Says that the published version is newer than the one a draft began from. */
function tellNewer(desk: Desk, { dataset: id, from, start, columns }: KeptDraft): void {
  const { words, open } = desk;
  const compare = async (): Promise<void> => {
    const { difference } = await desk.ask({ kind: 'compare', id, start, columns }, 'compared');
    const { added, removed, changed, renamed } = difference;
    const cells = changed.reduce((sum, row) => sum + row.cells.length, renamed.length);
    const isSame = added.length + removed.length + cells === 0;
    const counts = { added: added.length, removed: removed.length, changed: cells };
    const keys = [...added, ...removed, ...changed].map(({ key }) => key).slice(0, 20);
    if (isSame) open?.view.notice(words.comparedSame);
    else open?.view.notice(interpolate(words.compared, counts), undefined, keys);
  };
  // A table that began from something else has no published rows to compare with.
  const act =
    from === 'published' ? { words: words.compare, act: () => void compare() } : undefined;
  open?.view.notice(words.newer, act);
}

/** What a session needs besides its draft. */
interface Surroundings {
  origin: Origin;
  held: Hold;
  /** Called when another window takes the draft over. */
  lost: { act: () => void };
  opening: Opening;
}

function openSession(
  desk: Desk,
  begun: Begun,
  { origin, held, lost, opening }: Surroundings,
): void {
  const { root, words, store, tell } = desk;
  const { leave } = opening;
  const { id } = begun.dataset;
  const takeOver = {
    words: words.takeOver,
    act: () => void openDataset(desk, id, { leave, takeOver: true }),
  };
  const kept = keeper(store, origin, () => self, {
    onChange: () => desk.open?.view.update(),
    onLost: () => lost.act(),
  });
  const self = session(begun, (step, kind) => {
    tell({ kind: 'step', step });
    kept.keep(step, kind);
  });
  self.readOnly = !held.held;
  document.body.classList.add('working');
  setAddress(id);
  desk.effects.reset();
  tell({ kind: 'open', id, table: self.table, own: self.own });
  self.on('begun', () => tell({ kind: 'begin' }));
  const place = { session: self, keeper: kept, base: origin.base, leave };
  const view = workplace(root, place, desk);
  desk.open = { session: self, keeper: kept, view, hold: held };
  if (self.readOnly) view.notice(words.locked, takeOver);
  const warn = (event: Event): void => {
    const isAtRisk = ['saving', 'failed'].includes(kept.state().keeping);
    if (isAtRisk && self.history.steps.length > 0) event.preventDefault();
  };
  // One desk is open at a time; the browser asks before changes that are not kept are left.
  globalThis.onbeforeunload = warn;
  lost.act = () => {
    if (self.readOnly) return;
    self.readOnly = true;
    self.told('state');
    self.told('faults');
    view.notice(words.lost, takeOver);
  };
}
