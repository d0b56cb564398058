import { isHan } from '#src/i18n/languages.ts';
import { emWidth } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import type { Layout } from '../options.ts';
import { listOf } from '../read/evidence-list.ts';
import { layoutStyles, type LayoutStyle } from '../print/layout-styles.ts';
import {
  notesIn,
  plainText,
  type Block,
  type Inline,
  type ReportNote,
  type ReportTable,
  type ReportTree,
} from '../tree/tree.ts';
import { shapeOf } from '../print/table-shape.ts';
import { withTableNotes, type TablesTold } from './tables-told.ts';

/** Height of a line to write on, in points. */
const lineToWrite = 19.3;

/** How lines are set, in points: their width, the size of the type, and the distance of the lines. */
interface Setting {
  width: number;
  size: number;
  pitch: number;
}

/** What the estimate of a brief's length knows of its layout; lengths in points. */
export interface Sheet extends Setting {
  lang: Lang;
  /** The tables that tell evidence: runs refer to them. */
  told: TablesTold;
  /** What tables are set in. */
  style: LayoutStyle;
  figure: number;
  /** How much of the type area a page fills before what follows moves on. */
  filled: number;
  notes: Setting;
  /** The descriptions beside terms, and the space that a row adds. */
  terms: Setting;
  row: number;
  /** Entries of lists, and sources and other numbered entries. */
  items: Setting;
  entries: Setting;
  /** Indent of a list. */
  indent: number;
  /** Headings by level, from 1: the height of one line with the space around it. */
  headings: readonly number[];
  /** The frame of a summary, the rules of a table or a figure. */
  around: number;
  /** The title block without its lede: one line of the title, and the rest. */
  title: Setting;
  front: number;
  /** The lede, and the space below it. */
  lede: Setting;
  below: number;
  /** What every report ends with: address, licence, code. */
  colophon: number;
}

/** Share of a page that is filled: paragraphs and headings that move on leave the rest. */
const filledShare: Record<Layout, number> = { standard: 0.99, official: 0.92 };
/** Height of a drawing of a brief with its title, caveat and source, in points. */
const figureHeight: Record<Layout, number> = { standard: 195, official: 225 };

/** The sheet of a layout. Its lengths are those of the Typst template. */
export function sheetOf(layout: Layout, lang: Lang): Sheet {
  const style = layoutStyles[layout];
  const { width } = style;
  const filled = filledShare[layout] * style.height;
  const body =
    layout === 'official' && !isHan(lang)
      ? { width, size: 12, pitch: 18 }
      : { width, size: style.size[lang], pitch: style.pitch[lang] };
  const at = (size: number, pitch: number, of = width): Setting => ({ width: of, size, pitch });
  const beside = (width * 2.2) / 3.2;
  if (layout === 'official') {
    return {
      ...body,
      lang,
      told: new Map(),
      style,
      figure: figureHeight.official,
      filled,
      notes: at(9, 11.6),
      terms: at(12, 16.3, beside),
      row: 9,
      items: isHan(lang) ? at(14, 22) : body,
      entries: at(12, 16.3),
      indent: 2 * body.size,
      headings: isHan(lang) ? [29, 29, 29, 29] : [32, 31, 30, 30],
      around: 44,
      title: at(22, 28),
      front: 82,
      lede: body,
      below: 0,
      colophon: 84,
    };
  }
  return {
    ...body,
    lang,
    told: new Map(),
    style,
    figure: figureHeight.standard,
    filled,
    notes: at(8, 10.3),
    terms: at(body.size, 14.2, beside),
    row: 9,
    items: body,
    entries: at(9, 12),
    indent: 2 * body.size,
    headings: [39, 30, 28, 28],
    around: 36,
    title: at(isHan(lang) ? 23 : 21, 29),
    front: 79,
    lede: at(11.5, 17),
    below: 20,
    colophon: 76,
  };
}

/** The height for the text of a report of so many pages, in points. */
export function roomOn(
  { heading, lede, blocks }: Pick<ReportTree, 'heading' | 'lede'> & { blocks: readonly Block[] },
  pages: number,
  sheet: Sheet,
): number {
  const title = runHeight(heading, sheet.title, sheet) + sheet.front;
  const opening = lede === undefined ? 0 : runHeight(lede, sheet.lede, sheet) + sheet.below;
  // A drawing that does not fit its page leaves the end of it empty.
  const hole = blocks.some(({ kind }) => kind === 'figure') ? 0.6 * sheet.figure : 0;
  return pages * sheet.filled - title - opening - sheet.colophon - hole;
}

/** Height of what the address of a page adds to the end of a report: a row of its own, and the end of the citation. */
export function addressHeight(url: string, { width, notes }: Sheet): number {
  // A label and the code stand beside the lines.
  return (1 + 2 * linesOf(url, 0.7 * width, notes.size)) * notes.pitch;
}

/** Height of blocks in points, approximately. */
export function heightOf(blocks: readonly Block[], sheet: Sheet, setting: Setting = sheet): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, sheet, setting), 0);
}

/** Height of an entry of a list. */
export function entryHeight(
  item: readonly Block[],
  ordered: boolean,
  sheet: Sheet,
  setting: Setting = sheet,
): number {
  const inList = ordered ? sheet.entries : sheet.items;
  const own = setting.size === sheet.size && setting.width === sheet.width ? inList : setting;
  return heightOf(item, sheet, { ...own, width: own.width - sheet.indent });
}

/** The setting of what stands beside a term. */
export const besideTerms = (sheet: Sheet): Setting => sheet.terms;

const isEvidence = ({ said }: ReportNote): boolean => said !== undefined;

/** Height of a run with its notes; at least one line. */
function runHeight(run: readonly Inline[], { width, size, pitch }: Setting, sheet: Sheet): number {
  const { notes, told, lang } = sheet;
  const all = notesIn(withTableNotes(run, told, lang));
  // The evidence of a run becomes one note.
  const evidence = all.filter(isEvidence).map((note) => ({ label: note.said ?? '', note }));
  const texts = [
    ...all.filter((note) => !isEvidence(note)).map(({ children }) => plainText(children)),
    ...(evidence.length === 0 ? [] : [plainText(listOf(evidence, lang))]),
  ];
  const below = texts.map((text) => linesOf(text, notes.width, notes.size) * notes.pitch);
  const text = linesOf(plainText(run), width, size) * pitch;
  return text + below.reduce((sum, height) => sum + height, 0);
}

/** Words do not fill their lines. */
const ragged = 1.04;

function linesOf(text: string, width: number, size: number): number {
  return Math.max(1, Math.ceil((emWidth(text) * size * ragged) / width));
}

/** Height of a table with the evidence below it. */
function tableHeight(table: ReportTable, { style, notes }: Sheet): number {
  const below = table.headNotes.map(
    (run) => linesOf(plainText(run), notes.width, notes.size) * notes.pitch,
  );
  const { lines, size } = shapeOf(table, style);
  const rows = (lines + table.head.length) * 1.25 * size + 3 * table.body.length + 20;
  return rows + below.reduce((sum, height) => sum + height, 0);
}

function blockHeight(block: Block, sheet: Sheet, setting: Setting): number {
  switch (block.kind) {
    case 'part':
      return runHeight(block.heading, setting, sheet) + (sheet.headings[0] ?? 0);
    case 'heading': {
      const height = sheet.headings[block.level - 1] ?? 0;
      return height + runHeight(block.children, setting, sheet) - setting.pitch;
    }
    case 'paragraph':
    case 'line':
      return runHeight(block.children, setting, sheet);
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + entryHeight(item, block.ordered, sheet, setting),
        0,
      );
    case 'terms':
      return block.items.reduce(
        (sum, { descriptions }) =>
          sum + heightOf(descriptions.flat(), sheet, sheet.terms) + sheet.row,
        sheet.around,
      );
    case 'table':
      return tableHeight(block.table, sheet);
    case 'quote':
    case 'summary':
      // Terms in a summary have no space of their own around them.
      return heightOf(block.blocks, { ...sheet, around: 12 }, setting) + sheet.around;
    case 'lines':
      return block.count * lineToWrite;
    case 'figure':
      return sheet.figure;
  }
}
