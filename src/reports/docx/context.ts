import type { Paragraph, Table } from 'docx';
import type { Lang } from '#src/model.ts';
import type { WordStyle } from './layout.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import type { Layout } from '../options.ts';
import type { Block, Drawing } from '../tree/tree.ts';
import type { ReportWords } from '#src/i18n/print.ts';

/** What the writers of one Word file share. */
export interface DocxContext {
  /** What the report is called in faults. */
  name: string;
  lang: Lang;
  layout: Layout;
  words: ReportWords;
  look: WordStyle;
  /** PNG pictures of the drawings. */
  pictures: ReadonlyMap<Drawing, DrawingPicture>;
  /** Names of bookmarks by the id of their heading. */
  bookmarks: ReadonlyMap<string, string>;
  /** Labels of the tables behind figures, in the order of `ReportTree.data`; empty without a number. */
  dataLabels: readonly string[];
  /** Footnotes by their number from 1. */
  notes: { children: Paragraph[] }[];
  /** First numbers of the ordered lists so far. */
  lists: number[];
  /** Addresses that the report has shown already. */
  shown: Set<string>;
  faults: ReportFault[];
}

/** What a body or a cell of Word holds. */
export type Child = Paragraph | Table;

/** Where blocks stand, which decides the style of their paragraphs. */
export interface BlockSetting {
  style: 'BodyText' | 'BoxText' | 'Quote' | 'TableText' | 'TableTextSmall' | 'ListParagraph';
  /** Depth of the list around, from 0; -1 outside of lists. */
  depth: number;
  /** Width in points. */
  width: number;
  alignment?: 'right';
  bold?: boolean;
  keepNext?: boolean;
}

/** Writes the content of a cell; handed to the writers of tables, whose cells hold blocks themselves. */
export type WriteWordCell = (
  blocks: readonly Block[],
  context: DocxContext,
  where: BlockSetting,
) => Child[];

/** A picture and the size at which it is printed, in millimetres. */
export interface DrawingPicture {
  png: Uint8Array;
  width: number;
  height: number;
}

/** Notes something that Word cannot show; writing goes on so that all faults are listed together. */
export function wordFault(context: DocxContext, where: string, zh: string, en: string): void {
  context.faults.push({ page: context.name, where, zh, en });
}

/** Throws everything that was noted. */
export function throwFaults({ faults }: DocxContext): void {
  if (faults.length > 0) throw new ReportError(faults);
}

/** Name of the bookmark of the table behind a figure, by its place in `ReportTree.data`. */
export const dataBookmark = (index: number): string => `data_${index + 1}`;
