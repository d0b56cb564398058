import type { Label } from '#src/model.ts';
import type { Notice } from './sheet.ts';

/** How a column of a sheet was recognised. */
export type MatchedBy = 'id' | 'label' | 'name' | 'choice' | 'nearest';

/** Where the unit of the numbers of a column was found. */
export type UnitFrom = 'head' | 'title' | 'choice' | 'none';

/** The power of ten in which the numbers of a column are counted: 4 for 万, -2 for %. */
export interface Scale {
  power: number;
  from: UnitFrom;
  /** The unit as it is written: 万人, %. */
  word?: string;
  /** The power by which a number is moved to be in the unit of its column of the dataset. */
  shift: number;
}

/** A column of the sheet, and what it was taken for. */
export interface ProposedColumn {
  /** Column of the sheet, from 0. */
  at: number;
  /** Its letters: `D`. */
  letter: string;
  /** Its name, with that of the columns it stands under: `常住人口 / 户籍`. */
  name: string;
  /** The column of the dataset; absent if there is none, or none that is certain. */
  column?: string;
  by?: MatchedBy;
  /** Letters of another column that has the same name or means the same, and was taken instead. */
  twin?: string;
  /** The column of the dataset that it is, for which one value was given instead. */
  given?: string;
  /** A column of the dataset whose name is similar. It is not taken unless chosen. */
  nearest?: string;
  scale?: Scale;
  /** How dates are written where they are not as the dataset writes them. */
  dates?: 'serial' | 'written';
  hidden: boolean;
  /** The first cells, as they are in the sheet. */
  examples: string[];
}

/** Why a row is not taken. */
export type SkipReason =
  'above' | 'head' | 'empty' | 'repeated-head' | 'total' | 'note' | 'section' | 'choice';

/** A row that is not taken. */
export interface SkippedRow {
  /** Row of the sheet, from 0. */
  row: number;
  why: SkipReason;
  /** What it says, shortened. */
  text: string;
  words: Label;
}

/** A column of the dataset that the sheet does not have. */
export interface MissingColumn {
  column: string;
  label: Label;
  /** Whether a row without it has a fault. */
  required: boolean;
  /** Whether it is part of the key. */
  key: boolean;
  /** The value chosen for all rows. */
  constant?: string;
  /** A date that stands above the table, in the name of the sheet or of the file; not taken unless chosen. */
  suggested?: string;
  /** The column of names by which its cells are looked up in the published table, and how many are. */
  filled?: { by: string; found: number; of: number };
}

/** How well one dataset fits a sheet. */
export interface DatasetGuess {
  id: string;
  title: Label;
  /** Columns of the sheet that were recognised with certainty. */
  matched: number;
  /** Columns of the sheet that have a name. */
  named: number;
}

/** One sheet of the workbook and what fits it best. */
export interface SheetGuess {
  at: number;
  name: string;
  hidden: boolean;
  rows: number;
  best?: DatasetGuess;
}

/** Overrides of what was proposed; every entry is optional. Rows and columns are counted from 0. */
export interface Choice {
  sheet?: number;
  dataset?: string;
  /** The first row of the head and how many rows it has. */
  head?: { first: number; rows: number };
  /** The column of the dataset for a column of the sheet, or null for none. */
  columns?: Record<number, string | null>;
  /** The power of ten in which a column of the sheet is counted. */
  powers?: Record<number, number>;
  rows?: Record<number, 'take' | 'skip'>;
  /** One value for all rows of a column of the dataset. */
  constants?: Record<string, string>;
  /** Whether numbers have the digits that the workbook shows or those that it stores. */
  digits?: 'shown' | 'stored';
  /** Whether marks such as — become empty cells, which means “not known”. */
  marks?: 'keep' | 'empty';
}

/** What was understood of a workbook, to be looked at before anything is taken. Plain JSON. */
export interface Proposal {
  /** Index of the sheet. */
  sheet: number;
  sheets: SheetGuess[];
  /** Absent when no dataset fits, or more than one equally well. */
  dataset?: string;
  /** The datasets that fit, best first. */
  datasets: DatasetGuess[];
  head?: { first: number; rows: number };
  columns: ProposedColumn[];
  /** The rows of the sheet that are taken. */
  rows: number[];
  skipped: SkippedRow[];
  missing: MissingColumn[];
  /** What to know. */
  notices: Notice[];
  /** What must be decided before rows can be taken. */
  open: Notice[];
  choice: Choice;
}
