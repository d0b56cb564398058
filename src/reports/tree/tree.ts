import type { Lang } from '#src/model.ts';

/**
 * The document tree between built pages and their printed forms: what is said, not how it looks.
 * Every format is written from it.
 */
export interface ReportTree {
  lang: Lang;
  /** Short title for the running head and the document properties. */
  title: string;
  kicker?: string;
  /** The page’s `h1`. */
  heading: Inline[];
  lede?: Inline[];
  /** Whether the title stands on a page of its own. */
  cover: boolean;
  blocks: Block[];
  /** Tables behind the figures, in the order of the figures. */
  data: FigureData[];
}

export type Inline =
  | { kind: 'text'; text: string }
  | {
      kind: 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'small';
      children: Inline[];
    }
  | { kind: 'link'; target: LinkTarget; children: Inline[] }
  | { kind: 'note'; children: Inline[] }
  | { kind: 'chip'; tone: Tone; children: Inline[] }
  | { kind: 'break' };

/**
 * Where a link leads: to the web (`shown` when a printed reader must see the address) or to a
 * heading. `part` is the part of the report that the heading is in, when it is another one.
 */
export type LinkTarget =
  { kind: 'web'; url: string; shown: boolean } | { kind: 'heading'; id: string; part?: string };

/** Status of a claim as its chip shows it. */
export type Tone = 'confirmed' | 'contradicted' | 'computed' | 'reported' | 'plain';

export type Block =
  | ReportPart
  | ReportHeading
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'terms'; items: { terms: Inline[][]; descriptions: Block[][] }[] }
  | { kind: 'table'; table: ReportTable }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'summary'; blocks: Block[] }
  | ReportFigure;

/** What a report of several pages makes of the title of one: it begins a page, above headings of level 2. */
export interface ReportPart {
  kind: 'part';
  id: string;
  kicker?: string;
  heading: Inline[];
  lede?: Inline[];
}

/** Without parts the highest level is 1, below a part it is 2. */
export interface ReportHeading {
  kind: 'heading';
  level: 1 | 2 | 3 | 4;
  id?: string;
  children: Inline[];
}

export interface ReportFigure {
  kind: 'figure';
  /** Its place among the figures of the report, from 1. */
  number: number;
  /** Where its page is below the site’s root, in the language of the report: `en/charts/outside-share/`. */
  path: string;
  /** The address of its page, where the site has one: what its QR code leads to. */
  url?: string;
  title: Inline[];
  subtitle: Inline[][];
  /** The description written from the data: alternative text of the drawings. */
  description: string;
  drawings: Drawing[];
  caveat?: Inline[];
  source?: Inline[];
  /** Position of its table in `ReportTree.data`. */
  data?: number;
}

/** One SVG image; lengths in its own units. */
export interface Drawing {
  name: string;
  svg: string;
  width: number;
  height: number;
}

/** The table behind the figure of the same title. */
export interface FigureData {
  /** The number of the figure. */
  figure: number;
  title: Inline[];
  table: ReportTable;
}

export interface ReportTable {
  /** Its place among the tables that have a caption or stand behind a figure, from 1. */
  number?: number;
  caption?: Inline[];
  columns: number;
  head: TableRow[];
  body: TableRow[];
  /** Notes of header cells, which a repeated header cannot carry. */
  headNotes: Inline[][];
}

export type TableRow = ReportCell[];

export interface ReportCell {
  /** Name of the column as the page carries it in `data-column`; cells of the header have one. */
  column?: string;
  blocks: Block[];
  /** Whether the page marks it as a number. */
  numeric: boolean;
  colspan: number;
  rowspan: number;
}

/** The text of inlines without notes, as a title or an outline shows it. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'note':
          return '';
        case 'break':
          return ' ';
        default:
          return plainText(inline.children);
      }
    })
    .join('');
}
