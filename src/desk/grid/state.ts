import type { Lang } from '#src/model.ts';
import type { DeskWords } from '#src/i18n/desk.ts';
import type { Session } from '../session.ts';
import type { DraftRow } from '../table.ts';
import type { CellPlace, ViewChoice } from '../view.ts';

/** The row of the heads, and the column of the row numbers, as places of the grid. */
export const head = -1;

/** What the parts of the grid share. */
export interface GridState {
  readonly session: Session;
  readonly words: DeskWords;
  readonly lang: Lang;
  readonly element: HTMLElement;
  /** Positions in the table of the rows shown. */
  view: readonly number[];
  choice: ViewChoice;
  /** The cell that has the focus, or had it last. */
  active: CellPlace;
  /** Ids of the rows selected for deletion. */
  selected: Set<number>;
}

/** The row of the draft at a place of the view. */
export const rowAt = ({ session, view }: GridState, row: number): DraftRow | undefined =>
  session.table.rows[view[row] ?? -1];

/** The number of a row in the file, in which the head is line 1. */
export const lineAt = ({ view }: GridState, row: number): number => (view[row] ?? 0) + 2;

/** The row that holds the active cell. */
export const activeRow = (state: GridState): DraftRow | undefined => rowAt(state, state.active.row);
