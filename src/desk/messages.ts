import type { ChartEffect } from '#src/claims/effect/report-types.ts';
import type { Extent } from '#src/tables/bring/place.ts';
import type { Step as TakeStep } from '#src/tables/bring/take.ts';
import type { Choice as BringChoice, Proposal } from '#src/tables/bring/types.ts';
import type { CodeBookRow } from '#src/tables/dictionary.ts';
import type { NamedKey } from '#src/tables/named-keys.ts';
import type { TableDifference } from '#src/tables/difference.ts';
import type { Label, Lang } from '#src/model.ts';
import type { SaidOf } from './check/code-book.ts';
import type { DraftEffect } from './effects/compute.ts';
import type { DrawnPair } from './effects/draw.ts';
import type { HandOnAnswer, HandOnRequest } from './hand-on/messages.ts';
import type { FormRequest, RowFormShown } from './case-form/types.ts';
import type { DraftTable, Step } from './table.ts';

/** What the head of a column tells and its cells offer. */
export interface DeskColumn extends CodeBookRow, SaidOf {
  /** The words of a closed list, with what they mean. */
  vocabulary: (NamedKey & Pick<SaidOf, 'definition'>)[];
  /** Keys of the table that the column refers to, with names where it has them. */
  choices: NamedKey[];
}

/** A dataset as the desk offers it. */
export interface DeskDataset {
  id: string;
  title: Label;
  rowIs: Label;
  /** The columns that together tell a row. */
  key: string[];
  /** Title of the form by which a row is added, if it has one. */
  form?: Label;
  columns: DeskColumn[];
  /** The published table: the cells of every declared column. */
  published: string[][];
  /** Columns that the published file has; others are optional and were left out. */
  header: string[];
}

/** One place of a fault. Without `row` it is not in the draft, but in the file that `where` names. */
export interface FaultPlace {
  /** Id of the row in the draft. */
  row?: number;
  /** Position of the column. */
  column?: number;
  /** Line, column and row in words, with the file if it is another one. */
  where: string;
  found: string;
  /** The one certain mend of the cell. */
  mend?: string;
}

/** Faults with the same message, as the command prints them. */
export interface FaultKind {
  code: string;
  what: string;
  expected: string;
  fix: string;
  /** All places; of very many only the first are listed. */
  total: number;
  places: FaultPlace[];
}

/** What was understood of a file, and what is needed to show it. */
export interface Understood {
  fileName: string;
  proposal: Proposal;
  /** The first rows of the sheet. */
  preview: string[][];
  /** The columns of the dataset that is proposed. */
  targets: { column: string; label: Label }[];
}

/** A table taken from a file. */
export interface TakenTable {
  dataset: string;
  fileName: string;
  rows: string[][];
  /** Cells that were written in another way. */
  steps: TakeStep[];
}

/** Requests to the worker. */
export type DeskRequest =
  | HandOnRequest
  | FormRequest
  | { kind: 'load'; address: string; lang: Lang; today: string }
  /** Makes the worker one that says what drafts change, which hears of them from that of the checks. */
  | { kind: 'effects'; address: string; port: MessagePort }
  /** Loads what draws charts too; the answer is `ready`. */
  | { kind: 'whole' }
  /** Where the worker of the checks tells of drafts that it has checked. */
  | { kind: 'tell'; port: MessagePort }
  | { kind: 'dataset'; id: string }
  /** Opens a draft; `own` says that it holds something that is not published. */
  | { kind: 'open'; id: string; table: DraftTable; own: boolean }
  /** The reader begins to change something: what says what it leads to is loaded. */
  | { kind: 'begin' }
  | { kind: 'step'; step: Step }
  /** Loads the reader of workbooks, before a file is chosen. */
  | { kind: 'prepare' }
  | { kind: 'read'; name: string; bytes: ArrayBuffer }
  | { kind: 'paste'; text: string }
  | { kind: 'choose'; choice: BringChoice }
  /** Takes the rows into the published table, or as the whole table. */
  | { kind: 'take'; extent: Extent }
  /** A view of a chart before and after the draft. */
  | { kind: 'draw'; id: number; view: ChartEffect; lang: Lang; base: string }
  /** How the published table of a dataset differs from what a draft began with. */
  | { kind: 'compare'; id: string; start: string[][]; columns: string[] };

/** Answers of the worker. */
export type DeskAnswer =
  | HandOnAnswer
  | { kind: 'form'; form: RowFormShown }
  /** The faults with a tried row, whose places have it under this id. */
  | { kind: 'tried'; kinds: FaultKind[]; row: number }
  | { kind: 'loaded'; version: string }
  /** What a draft changes can be worked out and drawn, and nothing more will be loaded for it. */
  | { kind: 'ready' }
  | { kind: 'dataset'; dataset: DeskDataset }
  /** Rows checked so far, of all rows of the draft. */
  | { kind: 'progress'; checked: number; rows: number }
  /** The faults; `whole` is false while the check still runs. */
  | { kind: 'faults'; kinds: FaultKind[]; whole: boolean }
  | { kind: 'understood'; understood: Understood }
  | { kind: 'taken'; taken: TakenTable }
  /** A file that cannot be read, and why. */
  | { kind: 'unread'; text: string }
  /** What the draft changes; without it, that it cannot be read yet, or what is lacking to know. */
  | { kind: 'effect'; effect?: DraftEffect; unread?: true; lack?: string }
  /** A view that was asked for; without drawings, why there are none. */
  | { kind: 'drawn'; id: number; pair?: DrawnPair; lack?: string }
  | { kind: 'compared'; difference: TableDifference }
  | { kind: 'failed'; lack: string; detail: string };
