import type { Fault } from '#src/lib/faults.ts';
import type { Label, Lang, Status } from '#src/model.ts';

/**
 * What a change of the data leads to, as plain JSON: a worker can send it, a command print it. Paths are
 * those of the published site, without base path and language.
 */
export interface EffectReport {
  identities: IdentityEffect[];
  observations: ObservationEffect[];
  claims: ClaimEffect[];
  /** The claims whose statement held and holds no longer. */
  statements: StatementEffect[];
  /** Paragraphs, headings and ledes with a sentence to read again, in every language. */
  passages: PassageEffect[];
  /** Texts of the data and of the home page that rest on what changes. */
  texts: DataTextEffect[];
  questions: QuestionEffect[];
  charts: ChartEffect[];
  pages: PageEffect[];
  reports: ReportEffect[];
  /** Faults that the change brings, without those that `data accept` settles. */
  faults: Fault[];
  /** The same in words; empty without faults. */
  faultText: Label;
}

/** An identity that fails where it held, holds where it failed, or fails by another amount. */
export interface IdentityEffect {
  dataset: string;
  title: Label;
  /** Key and name of the row. */
  row: string;
  name: Label;
  kind: 'broken' | 'mended' | 'changed';
  /** By how much it fails; missing where it holds. */
  before?: number;
  after?: number;
}

/** An observation that is new, gone or has another value; values as readers see them. */
export interface ObservationEffect {
  indicator: string;
  label: Label;
  key: string;
  name: Label;
  isRank: boolean;
  before?: string;
  after?: string;
  path: string;
}

/** What a claim is before or after. */
export interface ClaimSide {
  /** Its value as readers see it; a claim without a number has none. */
  shown?: string;
  status: Status;
  /** Whether its statement holds; missing where it states nothing. */
  holds?: boolean;
}

/** A claim whose value, status or truth is another one; a side is missing where it cannot be resolved. */
export interface ClaimEffect {
  id: string;
  subject: Label;
  before?: ClaimSide;
  after?: ClaimSide;
  path: string;
}

/** A statement that turns false. */
export interface StatementEffect {
  claim: string;
  /** What the chapters say. */
  words: Label;
  /** What the data say now. */
  found: Label;
  path: string;
}

/** A number or words in a text whose claim changes. */
export interface ChangedWords {
  claim: string;
  /** What readers read now, and what they would read: equal for words, which an author writes. */
  before: string;
  after: string;
  /** Whether the words still say what their claim says. */
  holds: boolean;
}

/** A sentence in parts, in order. */
export interface PassageSentence {
  /** Whether it must be read again. */
  again: boolean;
  parts: (string | ChangedWords)[];
}

/** A paragraph with a sentence to read again, whole. */
export interface PassageEffect {
  chapter: string;
  /** Title of the chapter for menus. */
  title: string;
  lang: Lang;
  file: string;
  line: number;
  path: string;
  sentences: PassageSentence[];
}

/** A text whose placeholder rests on something that changes. */
export interface DataTextEffect {
  file: string;
  line: number;
  /** Id of the dataset, `sources`, or `site`. */
  dataset: string;
  row: string;
  column: string;
  lang: Lang;
  path: string;
  /** The text; words bound to something that changes are marked. */
  parts: (string | BoundTextWords)[];
  /** Whether all its words still say what they rest on. */
  holds: boolean;
}

/** Words of a text that rest on something that changes. */
export interface BoundTextWords {
  /** What they are bound to, as it is written: `reading:wk-cases-all`. */
  target: string;
  words: string;
  holds: boolean;
}

/** A question for a class whose answer may be another one. */
export interface QuestionEffect {
  chart: string;
  lang: Lang;
  file: string;
  line: number;
  text: string;
  path: string;
}

/** A view of a chart that shows something else. */
export interface ChartEffect {
  /** Id of the chart, key of what it is drawn for, and id of its state. */
  chart: string;
  scope: string;
  state: string;
  kind: 'new' | 'gone' | 'changed';
  title: Label;
  scopeName: Label;
  stateLabel: Label;
  path: string;
}

/** A page that shows something that changes. */
export interface PageEffect {
  path: string;
  title: Label;
}

/** A report that prints such a page. */
export interface ReportEffect {
  /** Path below `/reports/`, without language and extension. */
  name: string;
  lang: Lang;
  title: string;
}

/** A report with the files of the pages that it prints: `en/chapters/03-problems/index.html`. */
export interface ReportPages extends ReportEffect {
  pages: readonly string[];
}
