import { Document, Packer, Paragraph, TextRun } from 'docx';
import { bodyBlocks, cellBlocks } from './blocks.ts';
import { labelText } from './caption.ts';
import { colophonParagraphs } from './colophon.ts';
import { contents } from './contents.ts';
import { deterministic, type Parts } from './fixed.ts';
import { front } from './front.ts';
import { bookmarked } from './inlines.ts';
import { wordStyleOf } from './layout.ts';
import { numbering } from './numbering.ts';
import { appendixBookmark, bookmarksOf, outlineOf, withIds } from './outline.ts';
import { page } from './page.ts';
import { picturesOf } from './pictures.ts';
import { styles } from './styles.ts';
import { dataTable } from './table.ts';
import {
  dataBookmark,
  throwFaults,
  type Child,
  type BlockSetting,
  type DocxContext,
} from './context.ts';
import type { WriteOptions } from '../options.ts';
import { addresseeOf } from '../print/addressee.ts';
import { layoutStyles } from '../print/layout-styles.ts';
import { pagesOf } from '../print/placement.ts';
import type { Rasterise } from '../images/rasterise.ts';
import type { FigureData, Inline, ReportTree } from '../tree/tree.ts';
import { wordsIn } from '../print/layout-words.ts';

/** A table of contents is printed from this number of headings and pages on. */
const contentsThreshold = { headings: 6, pages: 3.5 };

/**
 * Writes a report as a Word file (ISO/IEC 29500, transitional); byte-identical for the same input.
 * Throws a `ReportError` that lists everything that Word cannot show.
 */
export async function writeDocx(
  tree: ReportTree,
  options: WriteOptions,
  rasterise: Rasterise,
): Promise<Uint8Array> {
  const named = { ...tree, blocks: withIds(tree.blocks) };
  const context = await contextOf(named, options, rasterise);
  const { colophon } = tree;
  const end = colophon === undefined ? [] : await colophonParagraphs(colophon, context, rasterise);
  const children = [...body(named, options, context), ...end];
  throwFaults(context);
  const file = new Document({
    title: tree.title,
    creator: options.site,
    lastModifiedBy: options.site,
    description: context.words.version.replace('{version}', options.version),
    styles: styles(context.wordStyle),
    numbering: numbering(context),
    footnotes: Object.fromEntries(context.notes.map((note, index) => [index + 1, note])),
    evenAndOddHeaderAndFooters: true,
    // A line ended by a manual break is not justified.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [{ ...page(tree, context), children }],
  });
  return deterministic(partsOf(file), options.date, tree.lang);
}

/**
 * The parts that the library zips. Its public functions give the zip only, pictures compressed once
 * more; to take that apart again is a twentieth of the time of a file.
 */
function partsOf(file: Document): Parts {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  return (compiler as { compile: (file: Document) => Parts }).compile(file);
}

async function contextOf(
  tree: ReportTree,
  { name, layout, site }: WriteOptions,
  rasterise: Rasterise,
): Promise<DocxContext> {
  const wordStyle = wordStyleOf(layout, tree.lang, tree.brief);
  const context: DocxContext = {
    name,
    lang: tree.lang,
    layout,
    site,
    words: wordsIn(tree.lang, layout),
    wordStyle,
    pictures: await picturesOf(tree.blocks, wordStyle, rasterise),
    bookmarks: bookmarksOf(tree.blocks),
    dataLabels: [],
    notes: [],
    noted: new Map(),
    lists: [],
    shown: new Set(),
    faults: [],
  };
  const dataLabels = tree.data.map(({ table: { number } }) =>
    number === undefined ? '' : labelText('table', number, context),
  );
  return { ...context, dataLabels };
}

function body(tree: ReportTree, options: WriteOptions, context: DocxContext): Child[] {
  const width = (context.wordStyle.textWidth / 25.4) * 72;
  const depth = tree.contents ?? 2;
  const outline = outlineOf(tree, context.bookmarks, context.words.chartData, depth);
  const hasParts = tree.cover || tree.blocks.some(({ kind }) => kind === 'part');
  const title = front(tree, options, context);
  const isLong =
    tree.brief !== true &&
    outline.length >= contentsThreshold.headings &&
    pagesOf(tree.blocks, tree.data, layoutStyles.standard, tree.lang) >= contentsThreshold.pages;
  const isListed = tree.contents === undefined ? hasParts || isLong : depth > 0;
  const listed = isListed ? contents(outline, context, tree.cover, depth) : [];
  const { addressee, opening, text: blocks } = addresseeOf(tree);
  const address = addressee === undefined ? [] : bodyBlocks([addressee], context, width);
  const before = bodyBlocks(opening, context, width);
  const text = bodyBlocks(blocks, context, width);
  return [
    ...title,
    ...address,
    ...before,
    ...listed,
    ...text,
    ...appendix(tree, context, width, hasParts),
  ];
}

/**
 * Appendix with the data tables of the figures, so that a reader can trace every mark to its
 * number.
 */
function appendix(
  tree: ReportTree,
  context: DocxContext,
  width: number,
  newPage: boolean,
): Child[] {
  if (tree.data.length === 0) return [];
  const where: BlockSetting = { style: 'BodyText', depth: -1, width };
  const { annex } = tree;
  const mark =
    annex === undefined
      ? []
      : [new Paragraph({ style: 'Annex', pageBreakBefore: true, children: [new TextRun(annex)] })];
  const heading = new Paragraph({
    style: 'Heading1',
    numbering: false,
    pageBreakBefore: newPage && annex === undefined,
    children: bookmarked(appendixBookmark, [new TextRun(context.words.chartData)]),
  });
  const tables = tree.data.flatMap((data, index) =>
    dataTable(data.table, context, where, cellBlocks, {
      inlines: dataTitle(data, context),
      bookmark: dataBookmark(index),
      ...(data.table.caption === undefined ? {} : { note: data.table.caption }),
    }),
  );
  return [...mark, heading, ...tables];
}

/** Caption: “Data of Figure 2: ” and the figure's title. */
function dataTitle({ figure, title }: FigureData, context: DocxContext): Inline[] {
  const name = labelText('figure', figure, context);
  const text = context.words.dataOfFigure.replace('{figure}', name) + context.words.afterLead;
  return [{ kind: 'text', text }, ...title];
}
