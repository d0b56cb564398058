import type { DeskWords } from '#src/i18n/desk.ts';
import type { Lang } from '#src/model.ts';
import type { EffectSource } from './effects/source.ts';
import type { HandOnSource } from './hand-on/source.ts';
import type { Keeper } from './keep/keeper.ts';
import type { Hold } from './keep/lock.ts';
import type { DraftStore } from './keep/store.ts';
import type { DeskAnswer, DeskRequest } from './messages.ts';
import type { Session } from './session.ts';
import type { DatasetName } from './start.ts';
import type { Workplace } from './workplace.ts';

/** The page, the worker and the drafts, and what is open. */
export interface Desk {
  root: HTMLElement;
  words: DeskWords;
  lang: Lang;
  datasets: DatasetName[];
  store: DraftStore | undefined;
  /** The published version. */
  version: string;
  effects: EffectSource;
  handOn: HandOnSource;
  tell: (request: DeskRequest) => void;
  /** Asks the worker, and waits for an answer of this kind. */
  ask: <K extends DeskAnswer['kind']>(
    request: DeskRequest,
    kind: K,
  ) => Promise<DeskAnswer & { kind: K }>;
  /** Takes the answers about a file that is being brought. */
  onFile?: (answer: DeskAnswer) => void;
  open?: { session: Session; keeper: Keeper; view: Workplace; hold: Hold };
}

/** The title of a dataset in the language of the page. */
export const titleOf = ({ datasets }: Desk, id: string): string =>
  datasets.find((one) => one.id === id)?.title ?? id;

/** Shows the address of a dataset, so that it opens again when the page is loaded again. */
export function setAddress(id: string | undefined): void {
  const address = new URL(location.href);
  // A row or the form is asked for once only.
  for (const asked of ['row', 'form']) address.searchParams.delete(asked);
  if (id === undefined) address.searchParams.delete('dataset');
  else address.searchParams.set('dataset', id);
  history.replaceState(null, '', address);
}
