import 'zod';

/** A text in both languages of the site. */
export interface Label {
  zh: string;
  en: string;
}

/** An entry of a code list: its label and, for words such as 约, the text before a figure. */
export interface Word extends Label {
  before?: Label;
  /** How sources print it, as a regular expression, where the wording must agree with the word. */
  signs?: string;
}

/** Metadata of a column; the code book is generated from it. */
export interface ColumnMeta {
  label: Label;
  note?: Label;
  /** Further names of the column in tables that are brought, in any language. */
  names?: readonly string[];
  /** Unit id of a numeric column, as in the unit list of the readings. */
  unit?: string;
  /**
   * Half of the last printed digit, if the source rounds the column; it also says how many decimals
   * its cells have.
   */
  rounding?: number;
  /** The column that holds the same number as the source words it, or words that say this one. */
  wording?: string;
  /**
   * A further column with words of the source: a word that has signs may be chosen only where the
   * wording or this column has one of them.
   */
  beside?: string;
  /** The column with the factor from the number in the wording to ones: 10000 where it prints 万. */
  scaledBy?: string;
  /** Of a place in an order: the columns within which no two rows have the same one. */
  within?: readonly string[];
  /** Factor from the printed unit to ones: 10000 for a column printed in 万. */
  scale?: number;
  /** Foreign key: the dataset (or `sources`) whose key this column must contain. */
  refers?: string;
  /** Whether that dataset is a code list, so that labels are shown instead of keys. */
  words?: boolean;
  /** What the row referred to must say: one of the words in each of these columns. */
  where?: Record<string, readonly string[]>;
  /** Columns in which this row and the row referred to must say the same, where both are filled. */
  agrees?: readonly string[];
  /** At most as many of the selected rows may refer to one row as this column of it says. */
  atMost?: { column: string; rows: Record<string, string> };
  /** A column of another dataset in which this value must occur. */
  among?: { dataset: string; column: string };
  /** Allowed values with their labels. */
  vocabulary?: Record<string, Word>;
  /** Whether an empty cell is allowed. */
  optional?: boolean;
  /** Whether the file may leave the column out, which means that all its cells are empty. */
  extra?: boolean;
}

declare module 'zod' {
  interface GlobalMeta {
    column?: ColumnMeta;
  }
}
