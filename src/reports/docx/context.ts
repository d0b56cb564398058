import type { Paragraph, Table } from 'docx';
import type { Lang } from '#src/model.ts';
import type { WordStyle } from './layout.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import type { Layout } from '../options.ts';
import type { Block, Drawing } from '../tree/tree.ts';
import type { ReportWords } from '#src/i18n/print.ts';

/** State shared by the writers of one Word file. */
export interface DocxContext {
  /** Report name for fault messages. */
  name: string;
  lang: Lang;
  layout: Layout;
  /** Name of the site. */
  site: string;
  words: ReportWords;
  wordStyle: WordStyle;
  /** PNG pictures of the drawings. */
  pictures: ReadonlyMap<Drawing, DrawingPicture>;
  /** Bookmark names by heading id. */
  bookmarks: ReadonlyMap<string, string>;
  /**
   * Labels of the data tables of figures, in the order of `ReportTree.data`; empty for a table
   * without a number.
   */
  dataLabels: readonly string[];
  /** Footnotes in order; numbers start at 1. */
  notes: { children: Paragraph[] }[];
  /** Numbers of the footnotes with an id. */
  noted: Map<string, number>;
  /** Start numbers of the ordered lists so far. */
  lists: number[];
  /** URLs already printed in the report. */
  shown: Set<string>;
  faults: ReportFault[];
}

/** Content of a Word body or cell. */
export type Child = Paragraph | Table;

/** Context of a block, which decides its paragraph style. */
export interface BlockSetting {
  style: 'BodyText' | 'BoxText' | 'Quote' | 'TableText' | 'TableTextSmall' | 'ListParagraph';
  /** Nesting depth of the surrounding list, from 0; -1 outside lists. */
  depth: number;
  /** Width in points. */
  width: number;
  alignment?: 'right';
  bold?: boolean;
  keepNext?: boolean;
}

/**
 * Writes cell content; passed to the table writers to avoid an import cycle, since cells hold
 * blocks.
 */
export type WriteWordCell = (
  blocks: readonly Block[],
  context: DocxContext,
  where: BlockSetting,
) => Child[];

/** A PNG and its printed size in millimetres. */
export interface DrawingPicture {
  png: Uint8Array;
  width: number;
  height: number;
}

/** Records a fault; writing continues so that all faults are reported together. */
export function wordFault(context: DocxContext, where: string, zh: string, en: string): void {
  context.faults.push({ page: context.name, where, zh, en });
}

/** Throws if any fault was recorded. */
export function throwFaults({ faults }: DocxContext): void {
  if (faults.length > 0) throw new ReportError(faults);
}

/** Bookmark name of a figure, by its number. */
export const figureBookmark = (number: number): string => `figure_${number}`;

/** Bookmark name of a figure's data table, by its index in `ReportTree.data`. */
export const dataBookmark = (index: number): string => `data_${index + 1}`;
