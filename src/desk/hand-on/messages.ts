import type { Label } from '#src/model.ts';
import type { ListedChange } from '#src/tables/history/change-list.ts';
import type { HandedOn, HandOnForm } from './form.ts';

/** How a draft differs from the published table, and what its reasons may name. */
export interface DraftChanges {
  list: ListedChange[];
  /** Whether the site itself put the table together, so that no source prints its cells. */
  isCompiled: boolean;
  /** Ids of the sources of the table. */
  own: string[];
  /** All sources. */
  sources: { value: string; label: Label }[];
  version: string;
}

/** A file to save. */
export interface MadeFile {
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** Requests about handing the open draft on. */
export type HandOnRequest =
  | { kind: 'changes' }
  | { kind: 'hand-on'; form: HandOnForm }
  | { kind: 'export'; what: 'csv' | 'csv-bom' | 'xlsx'; form: HandOnForm };

/** Answers to them. */
export type HandOnAnswer =
  | { kind: 'changes'; changes: DraftChanges }
  | { kind: 'handed'; handed: HandedOn }
  | { kind: 'exported'; file: MadeFile };
