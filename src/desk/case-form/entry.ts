import type { DeskWords } from '#src/i18n/desk.ts';
import type { Lang } from '#src/model.ts';
import type { FormField, RowFormShown } from './types.ts';

/** The row being filled in. It outlives the dialog, so that closing it loses nothing. */
export interface Entry {
  cells: string[];
  /** Columns that were filled in or left, whose faults are shown. */
  touched: Set<number>;
}

/** What the fields of a form work with. */
export interface FormContext {
  form: RowFormShown;
  entry: Entry;
  words: DeskWords['form'];
  lang: Lang;
  /** The text of a column. */
  cell: (column: string) => string;
  /** Writes a text of a column. */
  put: (column: string, text: string) => void;
  /** Says that a field was left. */
  left: (column: string) => void;
  /** Keys that the table has. */
  taken: () => Set<string>;
}

/** The control of one field. */
export interface Control {
  element: HTMLElement;
  /** What is described and takes the focus. */
  target: HTMLElement;
  /** Shows what the entry holds. */
  refresh: () => void;
}

/** Id of an element that belongs to a column. */
export const idOf = (part: string, column: string): string => `desk-form-${part}-${column}`;

/** The values that a field offers beside what the other fields say. */
export const offered = (
  { options }: FormField,
  cell: (column: string) => string,
): FormField['options'] =>
  options.filter(({ agrees }) =>
    Object.entries(agrees).every(([column, text]) => cell(column) === '' || cell(column) === text),
  );
