import { formatDate } from '#src/lib/format.ts';
import type { Lang } from '#src/model.ts';
import { headingNumbers } from '../print/heading-number.ts';
import { layoutStyles } from '../print/layout-styles.ts';
import type { WriteOptions } from '../options.ts';
import { floatingFigures, pagesOf } from '../print/placement.ts';
import { qrCode } from '../print/qr.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import type { ReportFigure, ReportTable, ReportTree } from '../tree/tree.ts';
import { sectionPlaces, tableMarkup, textMarkup } from './blocks.ts';
import { inlineMarkup, type PrintedCode, type TypstContext } from './inlines.ts';
import { dataPlace, noPlace, noPageBreaks } from './page-breaks.ts';
import { listsMarkup } from './lists.ts';
import { quoted } from './text.ts';
import { reportWords } from '#src/i18n/print.ts';

/** A report as Typst source with its images. */
export interface RenderedReport {
  page: string;
  lang: Lang;
  /** Main file, which imports `/report.typ`. */
  typst: string;
  /** SVGs by file name, referenced from the root folder. */
  images: ReadonlyMap<string, string>;
  /** Of a brief: positions of the sections, in order (`page-breaks.ts`). */
  sections?: readonly string[];
}

/** Renders a report, numbered by `numbered`, as Typst source. */
export function renderTree(
  tree: ReportTree,
  options: WriteOptions & { words?: typeof reportWords },
): RenderedReport {
  const figures = allBlocks(tree.blocks).filter((block) => block.kind === 'figure');
  const codes = new Map(
    figures.flatMap((figure, index): [ReportFigure, PrintedCode][] =>
      figure.url === undefined
        ? []
        : [[figure, { name: `qr-${index + 1}.svg`, ...qrCode(figure.url) }]],
    ),
  );
  const images = new Map(
    [...figures.flatMap(({ drawings }) => drawings), ...codes.values()].map(({ name, svg }) => [
      name,
      svg,
    ]),
  );
  const context = contextOf(tree, figures, codes, options);
  return {
    page: options.name,
    lang: tree.lang,
    typst: markup(tree, context, options),
    images,
    ...(tree.brief === true ? { sections: sectionPlaces(tree.blocks) } : {}),
  };
}

function contextOf(
  tree: ReportTree,
  figures: readonly ReportFigure[],
  codes: TypstContext['codes'],
  options: WriteOptions & { words?: typeof reportWords },
): TypstContext {
  const style = layoutStyles[options.layout];
  const { lang, data } = tree;
  const tables = allBlocks(tree.blocks).flatMap((block) =>
    block.kind === 'table' && block.table.number !== undefined ? [block.table] : [],
  );
  const labels = new Map<ReportFigure | ReportTable, string>();
  for (const figure of figures) labels.set(figure, `figure:${labels.size + 1}`);
  for (const table of [...tables, ...data.map((one) => one.table)]) {
    labels.set(table, `table:${labels.size + 1}`);
  }
  return {
    lang,
    style,
    words: (options.words ?? reportWords)[lang],
    shown: new Set(),
    place: { now: noPlace },
    floating: floatingFigures(tree.blocks, style, lang),
    labels,
    codes,
    numbers: options.layout === 'official' ? headingNumbers(tree.blocks, lang) : new Map(),
    data,
  };
}

/** Minimum pages and headings for a table of contents. */
const contentsMinPages = 3.5;
const contentsMinHeadings = 3;

function hasContents(
  { brief = false, cover, blocks, data }: ReportTree,
  { style, lang }: TypstContext,
): boolean {
  if (brief) return false;
  const headings = blocks.filter(({ kind }) => kind === 'heading' || kind === 'part').length;
  return (
    headings >= contentsMinHeadings &&
    (cover || pagesOf(blocks, data, style, lang) >= contentsMinPages)
  );
}

function markup(tree: ReportTree, context: TypstContext, options: WriteOptions): string {
  const { lang, words } = context;
  const heading = inlineMarkup(tree.heading, context, 'text');
  const lede = tree.lede === undefined ? 'none' : `[${inlineMarkup(tree.lede, context, 'text')}]`;
  const listed = hasContents(tree, context);
  return [
    '#import "/report.typ": *',
    noPageBreaks,
    `#let layout = layouts.${options.layout}`,
    '#let drawing = drawing.with(layout: layout)',
    '#let data-table = data-table.with(layout: layout)',
    `#show: report.with(layout: layout, lang: ${quoted(lang)}, title: ${quoted(tree.title)},`,
    `  kicker: ${tree.kicker === undefined ? 'none' : quoted(tree.kicker)},`,
    `  heading: [${heading}],`,
    `  lede: ${lede},`,
    `  cover: ${String(tree.cover)}, parts: ${String(tree.blocks.some(({ kind }) => kind === 'part'))},`,
    `  contents: ${listed ? quoted(words.contents) : 'none'}, lists: [${listed ? listsMarkup(tree, context) : ''}],`,
    `  site: ${quoted(options.site)}, version: ${quoted(words.version.replace('{version}', options.version))},`,
    `  date: ${quoted(formatDate(options.date, lang))}, page-of: ${quoted(words.pageOf)})`,
    '',
    textMarkup(tree.blocks, context),
    '',
    appendix(tree, context),
    '#note-pages()',
    '#section-pages()',
    '',
  ].join('\n');
}

/**
 * Appendix with the data tables of the figures, so that a printed reader can trace every mark to
 * its number.
 */
function appendix(tree: ReportTree, context: TypstContext): string {
  if (tree.data.length === 0) return '';
  const heading = `#heading(level: 1)[#${quoted(context.words.chartData)}]`;
  const hasParts = tree.blocks.some(({ kind }) => kind === 'part');
  const breakAt = (index: number): string => `#break-at(page-breaks, ${quoted(dataPlace(index))})`;
  const tables = tree.data.map((one, index) => {
    context.place.now = dataPlace(index);
    const table = tableMarkup(one.table, context, one);
    return index === 0 ? table : `${breakAt(index)}\n${table}`;
  });
  context.place.now = noPlace;
  return [
    '#place.flush()',
    breakAt(0),
    hasParts ? `#part-opening(layout: layout)[${heading}]` : heading,
    ...tables,
  ].join('\n\n');
}
