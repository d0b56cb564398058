import type { Label } from '#src/model.ts';
import type { ColumnKind } from '#src/tables/column-kind.ts';
import type { SaidOf } from '../check/code-book.ts';

/** A value that a field takes from a list. */
export interface FormOption {
  value: string;
  label: Label;
  /** What the code book says of it. */
  definition?: Label;
  /** What other fields must say if they are filled: text by column. */
  agrees: Record<string, string>;
}

/** One field of the form, with what the code book says of it. */
export interface FormField extends SaidOf {
  column: string;
  label: Label;
  kind: ColumnKind;
  required: boolean;
  /** The values of a closed list, or the rows that the field refers to. */
  options: FormOption[];
  /** Whether the values are few enough to stand open, with their meanings. */
  isShort: boolean;
}

/** A place with the code of the division that it is in. */
export interface Place {
  name: Label;
  code: string;
  /** The divisions from the top down to the code. */
  within: Label;
}

/** A level of completeness with its definition. */
export interface FormLevel {
  id: string;
  label: Label;
  definition?: Label;
  all: readonly string[];
  some?: readonly string[];
}

/** Everything that the form of a dataset shows. */
export interface RowFormShown {
  title: Label;
  fields: FormField[];
  id: { column: string; from: string };
  /** The places known by name, and the dataset of the divisions that the column refers to. */
  place: { column: string; places: Place[]; list: { dataset: string; title: Label } };
  completeness: { label: Label; levels: FormLevel[] };
}

/** Requests about the form of the open dataset. */
export type FormRequest =
  | { kind: 'form'; id: string }
  /** Checks the open draft as it would be with one more row. */
  | { kind: 'try'; cells: string[] };
