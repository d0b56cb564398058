/** Types shared by all rooms. */

/** The languages of the site; `src/i18n` holds their list and their texts. */
export type Lang = 'zh' | 'en';

/** A text in both languages. */
export type Label = Record<Lang, string>;

/** An entry of a code list, as the data declare it. */
export interface Code {
  id: string;
  label: Label;
  /** Index in its list, from 0. */
  order: number;
  /** Text before a figure: 约, `about `. */
  before?: Label;
}

/** One cell of a dataset; `row` is the row key. */
export interface CellRef {
  dataset: string;
  row: string;
  column: string;
}

/** A location in a source: its section and a phrase to search for. */
export interface SourceLocation {
  source: string;
  section: string;
  anchor?: string;
}

/**
 * How a value was computed, down to the cells. Every node carries its own value and its
 * `tolerance`: the largest error that rounding in the printed cells below it can cause.
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

/** Unit of an observation. `share` is a fraction shown as a percentage. */
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

/** A value with the formula and cells it was computed from. */
export interface Observation {
  indicator: string;
  /** Key of the measured subject, e.g. `wangjing@2010-03`. */
  key: string;
  /** Page of its indicator that it stands on, where that is not the first. */
  page?: number;
  /** What of the subject was measured, where the key says more than the subject: `corpus#law`. */
  part?: Label;
  value: number;
  unit: Unit;
  formula: Formula;
  /** The same quantity from elsewhere in the same source: a printed total or percentage. */
  crossCheck?: Formula;
  /** All cells below `formula`. */
  readonly inputs: CellRef[];
}

/** What an observation is about: a subdistrict, a class, a province, a year. */
export interface Subject {
  key: string;
  kind: SubjectKind;
  name: Label;
  /** Key of the parent subject: a subdistrict’s district, a class’s theme. */
  parent?: string;
  /** Order in the source. */
  order: number;
  /** Tags from a closed list, or ids of the groups that it belongs to. */
  marks: readonly string[];
  /** Date of its figures, where it can have several: `2010-03`. */
  asOf?: string;
  /** What its id is at all dates, which its address ends with. */
  unit?: string;
  /** Where its figures are printed: every place that its rows were taken from. */
  places?: readonly SourceLocation[];
  /** What must be known before its figures are quoted, each with the columns concerned. */
  caveats?: readonly { columns: readonly string[]; text: Label }[];
  /** Id of the definitions by which its figures were counted; two can be compared where it agrees. */
  basis?: string;
  /** Of a source: what its parts without a number are called. */
  sections?: Readonly<Record<string, Label>>;
  /** Whether its total is computed from its parts because no source prints it. */
  computed?: boolean;
  /** Other forms of its name: of a group, its short name and that of its members. */
  short?: Label;
  plural?: Label;
  /** The codes of its row, by column; charts group and colour subjects by them. */
  codes?: Readonly<Record<string, Code>>;
  /** Path of its own page, without base path and language. */
  path?: string;
  /** Description from the data, a phrase or a sentence. */
  text?: Label;
  /** Texts of its row that may hold placeholders, by column. */
  written?: Readonly<Record<string, Label>>;
  /** Where the source says it. */
  place?: SourceLocation;
  /** Keys of the subjects that it links, e.g. a problem and a reform. */
  joins?: readonly string[];
}

export type SubjectKind =
  | 'corpus'
  | 'source'
  | 'street'
  | 'district'
  | 'group'
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
  | 'diagram'
  | 'panel'
  | 'box'
  | 'relation'
  | 'policy'
  | 'community-type'
  | 'reading'
  | 'recomputed'
  | 'variable'
  | 'dataset';

/** Everything that was measured; read by charts, claims and pages. */
export interface Measures {
  /** Subjects of a kind in source order, optionally only those of `parent`. */
  subjects(kind: SubjectKind, parent?: string): readonly Subject[];
  /** Throws if the subject does not exist. */
  subject(key: string): Subject;
  findSubject(key: string): Subject | undefined;
  /** Throws if the observation does not exist. */
  get(indicator: string, key: string): Observation;
  find(indicator: string, key: string): Observation | undefined;
  /** Whether the observation exists. */
  has(indicator: string, key: string): boolean;
  all(indicator: string): readonly Observation[];
  /** Short label of an indicator. Throws if nothing was measured by it. */
  label(indicator: string): Label;
}

export interface Indicator {
  id: string;
  label: Label;
  /** What it is and how it is computed, in one sentence. */
  definition: Label;
  unit: Unit;
  /** Number of decimals shown; for a share, decimals of the percentage. */
  digits: number;
  /** Short label for narrow columns and legends. */
  short?: Label;
}

/** Result of comparing recomputed values with printed ones. */
export type Status = 'confirmed' | 'contradicted' | 'computed' | 'reported';

/** Words that state a value, with the observation that the value is taken from. */
export interface Said {
  text: string;
  observation: Observation;
  /** What the observation is called where no indicator of the register names it. */
  name?: Label;
}

/** A text in parts: what is written, and between it what is said of observations. */
export type Text = readonly (string | Said)[];

/** A table shown by a chart, page or report. */
export interface Table {
  caption: Text;
  columns: { label: string; numeric: boolean }[];
  rows: TableCell[][];
}

/** One cell of a shown table; a measured value keeps its observation. */
export interface TableCell {
  text: string;
  /** Raw value for the CSV download. */
  value?: number | string;
  observation?: Observation;
  /** Path of the linked page, without base path and language. */
  path?: string;
  /** Where a source says what the cell says. */
  location?: SourceLocation;
}

/** Options for drawing a chart. */
export interface DrawOptions {
  lang: Lang;
  state: string;
  /** `wide` is 720 units wide, `narrow` 340; text is at least 12 units high in both. */
  form: 'wide' | 'narrow';
  document: Document;
}

/** A chart. All its texts and drawings are derived from measured values. */
export interface Chart {
  id: string;
  /** Where the data of a scope are printed. */
  places(measures: Measures, scope: string): readonly SourceLocation[];
  /** Ids of the indicators shown. */
  indicators: readonly string[];
  /**
   * Kind of subject that one drawing covers: a district of subdistricts, a collection of cases, or
   * all sources.
   */
  scope: 'district' | 'collection' | 'corpus';
  /** Whether a scope has what is drawn; without it, every scope has. */
  covers?(measures: Measures, scope: string): boolean;
  /** Allowed states, the default first. A single state needs no control. */
  states: readonly { id: string; label: Label }[];
  /**
   * How other programs draw its table, and by which columns (their English heads without a remark in
   * brackets); without columns, by all in the unit of the first number. A scatter has a horizontal
   * and a vertical one. A class computes with them. A chart without it is a picture to others.
   */
  native?: { as: 'bars' | 'stacked' | 'lines' | 'scatter'; columns?: readonly string[] };
  /** Legend of the control that selects a state. */
  control?: Label;
  /** The finding of a state, as a sentence without a full stop; of the first state without one. */
  title(measures: Measures, scope: string, lang: Lang, state?: string): Text;
  /** What is drawn, its unit and what the marks mean. */
  subtitle(measures: Measures, scope: string, lang: Lang, state: string): Text;
  /** What readers must know before quoting it; shown below the drawing. */
  caveat?(measures: Measures, scope: string, lang: Lang): Text;
  draw(measures: Measures, scope: string, options: DrawOptions): SVGElement;
  /** Text alternative generated from the data, for readers who cannot see the drawing. */
  describe(measures: Measures, scope: string, lang: Lang, state?: string): Text;
  table(measures: Measures, scope: string, lang: Lang): Table;
}
