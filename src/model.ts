/** The vocabulary of the project: types only. */

/** The languages of the site; `src/i18n` holds the list and the words. */
export type Lang = 'zh' | 'en';

/** A text in both languages. */
export type Label = Record<Lang, string>;

/** A word of a code list, named as the data name it. */
export interface Code {
  id: string;
  label: Label;
  /** Place in its list, from 0. */
  order: number;
  /** How it stands before a figure: 约, `about `. */
  before?: Label;
}

/** One cell of a dataset. The row is named by its key. */
export interface CellRef {
  dataset: string;
  row: string;
  column: string;
}

/** A place in a source: its section and a phrase to search for. */
export interface SourceLocation {
  source: string;
  section: string;
  anchor?: string;
}

/**
 * How a value came about, down to the cells. Every node carries its own value,
 * and `tolerance`: how far off it can be because the cells below it were printed rounded.
 */
export type Formula =
  | { op: 'cell'; cell: CellRef; value: number; tolerance: number; printed: string; scale: number }
  | { op: 'constant'; value: number; tolerance: 0; why: Label }
  | {
      op: 'sum' | 'difference' | 'product' | 'ratio';
      parts: Formula[];
      value: number;
      tolerance: number;
    }
  | { op: 'count'; test: Label; parts: Formula[]; value: number; tolerance: 0 }
  | { op: 'rank'; of: Formula; parts: readonly Formula[]; value: number; tolerance: 0 }
  | { op: 'gini'; parts: Formula[]; value: number; tolerance: number }
  | {
      op: 'bound';
      side: 'low' | 'high';
      rule: Label;
      parts: Formula[];
      value: number;
      tolerance: 0;
    };

/** Unit of an observation. `share` is a fraction that is shown as a percentage. */
export type Unit =
  | 'persons'
  | 'share'
  | 'rank'
  | 'streets'
  | 'cases'
  | 'classes'
  | 'provinces'
  | 'organisations'
  | 'per-10000'
  | 'ratio'
  | 'index'
  | 'items'
  | 'points'
  | 'year';

/** A value that remembers the cells it came from and how. */
export interface Observation {
  indicator: string;
  /** The subject that was measured, for instance `wangjing@2010-03`. */
  key: string;
  value: number;
  unit: Unit;
  formula: Formula;
  /** The same quantity from another place of the same source: a printed total, a printed percentage. */
  crossCheck?: Formula;
  /** All cells below `formula`. */
  readonly inputs: CellRef[];
}

/** What an observation is about: a street, a class, a province, a year. */
export interface Subject {
  key: string;
  kind: SubjectKind;
  name: Label;
  /** Key of the larger subject it belongs to: a street’s district, a class’s theme. */
  parent?: string;
  /** Order in the source. */
  order: number;
  /** Closed marks such as `pilot`. */
  marks: readonly string[];
  /** What charts tell subjects apart by: the words of code lists in its row, by column. */
  codes?: Readonly<Record<string, Code>>;
  /** Path of its own page, without base path and language. */
  path?: string;
  /** What the data say of it, in a sentence or a few words. */
  text?: Label;
  /** Where the source says so. */
  place?: SourceLocation;
  /** Keys of the subjects that it joins, for instance a problem and a reform. */
  joins?: readonly string[];
}

export type SubjectKind =
  | 'corpus'
  | 'source'
  | 'street'
  | 'district'
  | 'collection'
  | 'theme'
  | 'class'
  | 'case'
  | 'view'
  | 'province'
  | 'region'
  | 'year'
  | 'problem'
  | 'reform'
  | 'link'
  | 'practice'
  | 'part'
  | 'policy'
  | 'community-type'
  | 'reading'
  | 'recomputed'
  | 'dataset';

/** Everything that was measured, to be asked by charts, claims and pages. */
export interface Measures {
  /** Subjects of a kind in source order; only those of `parent` when it is given. */
  subjects(kind: SubjectKind, parent?: string): readonly Subject[];
  /** Throws when there is no such subject. */
  subject(key: string): Subject;
  /** Throws when it was not measured. */
  get(indicator: string, key: string): Observation;
  find(indicator: string, key: string): Observation | undefined;
  all(indicator: string): readonly Observation[];
  /** What an indicator is called where there is little room. Throws when nothing was measured by it. */
  label(indicator: string): Label;
}

/** A named measure. */
export interface Indicator {
  id: string;
  label: Label;
  /** What it is and how it is computed, in one sentence. */
  definition: Label;
  unit: Unit;
  /** Decimals shown; of a share, decimals of the percentage. */
  digits: number;
  /** A name for narrow columns and keys, where the label is long. */
  short?: Label;
}

/** Whether recomputing agrees with what sources print. */
export type Status = 'confirmed' | 'contradicted' | 'computed' | 'reported';

/** A table that a chart, a page or a report shows. */
export interface Table {
  caption: string;
  columns: { label: string; numeric: boolean }[];
  rows: TableCell[][];
}

/** One cell of a shown table; a measured value keeps its observation. */
export interface TableCell {
  text: string;
  /** Raw value for the CSV download. */
  value?: number | string;
  observation?: Observation;
  /** Path of a page, without base path and language. */
  path?: string;
  /** Where a source says what the cell says. */
  location?: SourceLocation;
}

/** What a chart is drawn with. */
export interface DrawOptions {
  lang: Lang;
  state: string;
  /** `wide` is drawn for 720 units, `narrow` for 340; text is at least 12 units high in both. */
  form: 'wide' | 'narrow';
  document: Document;
}

/** A chart: everything it says and shows is derived from what was measured. */
export interface Chart {
  id: string;
  /** Sources of the data, with the place in each. */
  places: SourceLocation[];
  /** Indicators whose observations it shows. */
  indicators: readonly string[];
  /** Date of the data, as shown. */
  asOf: Label;
  /** Kind of subject that one drawing is about: a district of streets, a collection of cases, all sources together. */
  scope: 'district' | 'collection' | 'corpus';
  /** Whitelisted states, the default first. A single state needs no control. */
  states: readonly { id: string; label: Label }[];
  /** What the states choose between, as the legend of the control. */
  control?: Label;
  /** The finding, as a sentence without a full stop. */
  title(measures: Measures, scope: string, lang: Lang): string;
  /** What is drawn, its unit and the meaning of marks. */
  subtitle(measures: Measures, scope: string, lang: Lang, state: string): string;
  /** What the reader must know before quoting it; shown below the drawing. */
  caveat?(measures: Measures, scope: string, lang: Lang): string;
  draw(measures: Measures, scope: string, options: DrawOptions): SVGElement;
  /** A description written from the data, for those who cannot see the drawing. */
  describe(measures: Measures, scope: string, lang: Lang): string;
  table(measures: Measures, scope: string, lang: Lang): Table;
}
