import type { Lang } from '#src/model.ts';
import type { ChartSeries } from './series.ts';

/**
 * The document tree between built pages and output formats: content, not layout. Every format is
 * written from it.
 */
export interface ReportTree {
  lang: Lang;
  /** Short title for the running head and the document properties. */
  title: string;
  kicker?: string;
  /** The page’s `h1`. */
  heading: Inline[];
  /** Positions in its text where a line may end; anywhere if omitted. */
  breaks?: readonly number[];
  lede?: Inline[];
  /** Whether the title has its own page. */
  cover: boolean;
  /** Whether all of it but its evidence stands on one page. */
  onePage?: boolean;
  /** Whether it is a brief: without contents, and its last page is not left nearly empty. */
  brief?: boolean;
  /** The most pages that it may have, and whether something was left out for want of room. */
  limit?: { pages: number; cut: boolean };
  /** Years of the data. */
  years?: string;
  /** Years of the documents, where they are others than those of the data. */
  documents?: string;
  /** Levels of headings in the table of contents; by the length of the report if omitted. */
  contents?: number;
  blocks: Block[];
  /** How many of its blocks stand before the table of contents: its chart and the points of its summary. */
  beforeContents?: number;
  /** Whether its notes are a list at its end. */
  evidenceAtEnd?: boolean;
  /** Data tables of the figures, in figure order. */
  data: FigureData[];
  /** What stands above them on a page of their own where they are an annex: 附件1. */
  annex?: string;
  /** What every report ends with: how to find, cite and use it. */
  colophon?: Colophon;
  /** Whether its maker has signed and dated it: then an official document does not open with both. */
  signed?: boolean;
  /** Who issues it and when, as its maker has written; the site and its version where they have not. */
  issued?: { by?: string; on?: string };
}

/** How to find, cite and use a report. */
export interface Colophon {
  rows: { label: string; value: Inline[] }[];
  /** Content of the QR code, and its alternative text. */
  code: { content: string; description: string };
}

export type Inline =
  | { kind: 'text'; text: string }
  | {
      kind: 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'small';
      children: Inline[];
    }
  | { kind: 'link'; target: LinkTarget; children: Inline[] }
  | ReportNote
  | { kind: 'noteref'; id: string; bare?: boolean }
  | { kind: 'chip'; tone: Tone; children: Inline[] }
  | { kind: 'break' };

/**
 * A footnote at its first mark; a `noteref` with its id is a later mark of the same note. Evidence
 * that the page only links to also has the words that it is about (`said`). A `bare` one is only
 * the number, in the text of another note.
 */
export interface ReportNote {
  kind: 'note';
  id?: string;
  said?: string;
  bare?: boolean;
  /** Whether another part of its page tells the evidence: the page marks it `data-again`. */
  again?: boolean;
  children: Inline[];
}

/**
 * Target of a link: a web URL (`shown` if a printed reader must see it), a figure of the report by its
 * number, or a heading. `part` is the part of the report that contains the heading, if it is another
 * one.
 */
export type LinkTarget =
  | { kind: 'web'; url: string; shown: boolean }
  | { kind: 'figure'; number: number }
  | { kind: 'heading'; id: string; part?: string };

/** Status of a claim, shown as a chip. */
export type Tone = 'confirmed' | 'contradicted' | 'computed' | 'reported' | 'plain';

export type Block =
  | ReportPart
  | ReportHeading
  | { kind: 'paragraph'; children: Inline[] }
  | ReportLine
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'terms'; items: { terms: Inline[][]; descriptions: Block[][] }[] }
  | { kind: 'table'; table: ReportTable }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'summary'; blocks: Block[] }
  /** Empty lines to write on. */
  | { kind: 'lines'; count: number }
  | ReportFigure;

/**
 * A paragraph without an indent: the addressee at the left, a signature or a date at the right; or the
 * title of a report with a cover, which stands again above its addressee.
 */
export interface ReportLine {
  kind: 'line';
  side: 'left' | 'right' | 'title';
  /** Where its first line and the others begin, in em; at the left edge if omitted. */
  hang?: { first: number; rest: number };
  children: Inline[];
}

/** The title of one page in a report of several: starts a new page, above headings of level 2. */
export interface ReportPart {
  kind: 'part';
  id: string;
  kicker?: string;
  heading: Inline[];
  breaks?: readonly number[];
  lede?: Inline[];
}

/** The highest level is 1 without parts, 2 below a part. */
export interface ReportHeading {
  kind: 'heading';
  level: 1 | 2 | 3 | 4;
  id?: string;
  /** Whether it begins a new page. */
  newPage?: boolean;
  children: Inline[];
}

export interface ReportFigure {
  kind: 'figure';
  /** Number of the figure, from 1. */
  number: number;
  /** Path of its page below the site root, in the report's language: `en/charts/outside-share/`. */
  path: string;
  /** URL of its page, if the site has one; target of its QR code. */
  url?: string;
  title: Inline[];
  subtitle: Inline[][];
  /** Description generated from the data: alternative text of the drawings. */
  description: string;
  drawings: Drawing[];
  /**
   * Its drawings for narrow screens, which only e-books show; made when they are asked for. Throws a
   * `ReportError` where they cannot be shown.
   */
  narrow?: () => Omit<Drawing, 'name'>[];
  /** Maximum height of its drawings in points, where a report gives it no more room. */
  tallest?: number;
  caveat?: Inline[];
  /** Evidence of the numbers in its texts. */
  evidence?: Inline[];
  /** The same in full, where `evidence` only says that a table above tells it. */
  evidenceAlone?: Inline[];
  source?: Inline[];
  /** Index of its table in `ReportTree.data`. */
  data?: number;
  /** What its marks say, as a table: of a drawing without a data table. */
  marks?: ReportTable;
  /** What another program draws it from, where it can. */
  series?: ChartSeries;
}

/** One SVG image; lengths in SVG units. */
export interface Drawing {
  name: string;
  svg: string;
  width: number;
  height: number;
}

/** The data table of a figure, with the figure's title. */
export interface FigureData {
  /** Figure number. */
  figure: number;
  title: Inline[];
  table: ReportTable;
}

export interface ReportTable {
  /** Table number, from 1; only captioned tables and data tables have one. */
  number?: number;
  caption?: Inline[];
  columns: number;
  head: TableRow[];
  body: TableRow[];
  /**
   * Printed below the table: notes of header cells, which cannot be in a repeated header, and the
   * evidence of cells.
   */
  headNotes: Inline[][];
  /** Ids of the evidence that its cells and the paragraphs below it tell. */
  tells?: readonly string[];
}

export type TableRow = ReportCell[];

export interface ReportCell {
  /** Column name from `data-column`; only header cells have one. */
  column?: string;
  blocks: Block[];
  /** Whether the page marks the cell as a number. */
  numeric: boolean;
  colspan: number;
  rowspan: number;
}

/** Text of inlines without notes, for titles and outlines. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'note':
        case 'noteref':
          return '';
        case 'break':
          return ' ';
        default:
          return plainText(inline.children);
      }
    })
    .join('');
}

/** The notes of inlines, in order. */
export function notesIn(inlines: readonly Inline[]): ReportNote[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'note') return [inline];
    return 'children' in inline ? notesIn(inline.children) : [];
  });
}
