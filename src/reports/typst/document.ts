import { isHan } from '#src/i18n/languages.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';
import { headingNumbers } from '../print/heading-number.ts';
import { layoutStyles, onSheet, type LayoutStyle } from '../print/layout-styles.ts';
import type { Layout, WriteOptions } from '../options.ts';
import { addresseeOf } from '../print/addressee.ts';
import { wordsIn } from '../print/layout-words.ts';
import { closingLists } from '../print/closing-lists.ts';
import { floatingFigures, pagesOf } from '../print/placement.ts';
import { qrCode } from '../print/qr.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import type { ReportFigure, ReportTable, ReportTree } from '../tree/tree.ts';
import { lineMarkup, sectionPlaces, tableMarkup, textMarkup } from './blocks.ts';
import { inlineMarkup, type PrintedCode, type TypstContext } from './inlines.ts';
import { isApart, openingsOf } from './figure.ts';
import { dataPlace, noPlace, noPageBreaks } from './page-breaks.ts';
import type { PageLimit } from './fit.ts';
import { listsMarkup } from './lists.ts';
import { colophonMarkup, reportCode } from './colophon.ts';
import { quoted, textRun } from './text.ts';
import { titleMarkup } from './title.ts';
import type { reportWords } from '#src/i18n/print.ts';
import { titleRoom } from '../print/title-lines.ts';
import { materialOf } from '../print/material.ts';

/** How a report that may have so many pages is fitted to them. */
export interface Fitting extends PageLimit {
  /** Whether something was left out for want of room. */
  cut: boolean;
  /** The same report with room for so many points more, or fewer, than was estimated. */
  again: (points: number) => RenderedReport;
}

/** A report as Typst source with its images. */
export interface RenderedReport {
  page: string;
  lang: Lang;
  /** Main file, which imports `/report.typ`. */
  typst: string;
  /** SVGs by file name, referenced from the root folder. */
  images: ReadonlyMap<string, string>;
  /** Whether it is a sheet for a class, with lines to write on. */
  sheet?: boolean;
  /** Of a short report: positions of the sections, in order (`page-breaks.ts`). */
  sections?: readonly string[];
  /** Of one that may have so many pages. */
  fitting?: Fitting;
}

/**
 * Renders a report, numbered by `numbered`, as Typst source.
 *
 * @param again Of one that may have so many pages: the same with room for so many points more.
 */
export function renderTree(
  tree: ReportTree,
  options: WriteOptions & { words?: typeof reportWords },
  again?: (points: number) => ReportTree,
): RenderedReport {
  const figures = allBlocks(tree.blocks).filter((block) => block.kind === 'figure');
  const codes = new Map(
    figures.flatMap((figure, index): [ReportFigure, PrintedCode][] =>
      figure.url === undefined
        ? []
        : [[figure, { name: `qr-${index + 1}.svg`, ...qrCode(figure.url) }]],
    ),
  );
  const own = tree.colophon === undefined ? [] : [reportCode(tree.colophon)];
  const images = new Map(
    [...figures.flatMap(({ drawings }) => drawings), ...codes.values(), ...own].map(
      ({ name, svg }) => [name, svg],
    ),
  );
  const context = contextOf(tree, figures, codes, options);
  return {
    page: options.name,
    lang: tree.lang,
    typst: markup(tree, context, options),
    images,
    ...(isSheet(tree) ? { sheet: true } : {}),
    ...(hasContents(tree, context) ? {} : { sections: sectionPlaces(addresseeOf(tree)) }),
    ...(tree.limit === undefined || again === undefined
      ? {}
      : {
          fitting: {
            ...tree.limit,
            top: context.style.margin.top,
            height: context.style.height,
            again: (points) => renderTree(again(points), options, again),
          },
        }),
  };
}

/** Whether a report has lines to write on. */
const isSheet = ({ blocks }: ReportTree): boolean =>
  allBlocks(blocks).some(({ kind }) => kind === 'lines');

/** The measures of a layout, or of a sheet in it. */
function styleOf(tree: ReportTree, layout: Layout): LayoutStyle {
  const style = layoutStyles[layout];
  return isSheet(tree) ? onSheet(style) : style;
}

function contextOf(
  tree: ReportTree,
  figures: readonly ReportFigure[],
  codes: TypstContext['codes'],
  options: WriteOptions & { words?: typeof reportWords },
): TypstContext {
  const style = styleOf(tree, options.layout);
  const { lang, data } = tree;
  const tables = allBlocks(tree.blocks).flatMap((block) =>
    block.kind === 'table' && block.table.number !== undefined ? [block.table] : [],
  );
  const openings = openingsOf(tree.blocks, style, lang);
  const apart = new Set(figures.filter((figure) => isApart(figure, style, openings.get(figure))));
  const labels = new Map<ReportFigure | ReportTable, string>();
  for (const figure of figures) labels.set(figure, `figure:${labels.size + 1}`);
  for (const table of [...tables, ...data.map((one) => one.table)]) {
    labels.set(table, `table:${labels.size + 1}`);
  }
  return {
    lang,
    style,
    words: wordsIn(lang, options.layout, options.words?.[lang]),
    shown: new Set(),
    place: { now: noPlace },
    // The pages of a sheet and of a summary have their order.
    floating:
      isSheet(tree) || tree.onePage === true
        ? new Set()
        : new Set([
            ...floatingFigures(tree.blocks.slice(tree.beforeContents ?? 0), style, lang),
            ...apart,
          ]),
    apart,
    openings,
    wholeLists: closingLists(tree.blocks),
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
  { brief = false, cover, contents, blocks, data }: ReportTree,
  { style, lang }: TypstContext,
): boolean {
  if (contents !== undefined) return contents > 0;
  if (brief) return false;
  const headings = blocks.filter(({ kind }) => kind === 'heading' || kind === 'part').length;
  return (
    headings >= contentsMinHeadings &&
    (cover || pagesOf(blocks, data, style, lang) >= contentsMinPages)
  );
}

/** About as many entries as the table of contents has. */
function entriesOf({ blocks, data, contents = 2 }: ReportTree): number {
  const listed = blocks.filter(
    (block) => block.kind === 'part' || (block.kind === 'heading' && block.level <= contents),
  );
  return listed.length + Math.min(1, data.length);
}

function markup(tree: ReportTree, context: TypstContext, options: WriteOptions): string {
  const { lang, words } = context;
  const heading = titleMarkup(tree.heading, tree.breaks, context, {
    place: 'text',
    most: titleRoom(options.layout, tree.cover),
  });
  const lede = tree.lede === undefined ? 'none' : `[${inlineMarkup(tree.lede, context, 'text')}]`;
  const listed = hasContents(tree, context);
  const { addressee, ...printed } = addresseeOf(tree);
  const { opening, text } = textMarkup(printed, context);
  const address =
    addressee === undefined ? 'none' : `[${lineMarkup(addressee, undefined, context)}]`;
  return [
    '#import "/report.typ": *',
    noPageBreaks,
    `#let layout = ${layoutMarkup(tree, context, options)}`,
    ...(isDense(tree) ? ['#let summary = summary.with(dense: true)'] : []),
    '#let drawing = drawing.with(layout: layout, page-breaks: page-breaks)',
    `#let data-table = data-table.with(layout: layout, latin: ${String(!isHan(lang))}, page-breaks: page-breaks)`,
    '#let answer-lines = answer-lines.with(page-breaks: page-breaks)',
    `#show: report.with(layout: layout, lang: ${quoted(lang)}, title: ${quoted(tree.title)},`,
    `  kicker: ${tree.kicker === undefined ? 'none' : `[${textRun(tree.kicker, lang)}]`},`,
    `  heading: [${heading}],`,
    `  lede: ${lede},`,
    `  signed: ${String(tree.signed === true)}, compact: ${String(tree.brief === true)},`,
    `  addressee: ${address}, opening: ${opening === '' ? 'none' : `[${opening}]`},`,
    `  cover: ${String(tree.cover)}, parts: ${String(tree.blocks.some(({ kind }) => kind === 'part'))},`,
    `  contents: ${listed ? quoted(words.contents) : 'none'}, entries: ${String(entriesOf(tree))}, depth: ${String(tree.contents ?? 2)}, lists: [${listed ? listsMarkup(tree, context) : ''}],`,
    `  issuer: ${quoted(tree.issued?.by ?? options.site)}, issued: ${quoted(tree.issued?.on ?? formatDate(options.date, lang))},`,
    `  site: ${quoted(options.site)}, material: ${quoted(materialOf(tree))}, version: ${quoted(words.version.replace('{version}', options.version))},`,
    `  date: ${quoted(formatDate(options.date, lang))}, page-of: ${quoted(words.pageOf)})`,
    '',
    text,
    '',
    appendix(tree, context),
    ...(tree.colophon === undefined ? [] : [colophonMarkup(tree.colophon, context)]),
    '#note-pages(layout)',
    '#head-pages()',
    '#row-pages()',
    '#section-pages()',
    '',
  ].join('\n');
}

/** Whether what opens a report stands closer, so that its first page holds it. */
const isDense = ({ onePage, beforeContents }: ReportTree): boolean =>
  onePage === true || beforeContents !== undefined;

/** The layout in the template. */
function layoutMarkup(
  { onePage, beforeContents }: ReportTree,
  { style, lang }: TypstContext,
  { layout }: WriteOptions,
): string {
  const name = `layouts.${layout}`;
  if (onePage === true) return `on-one-page(${name})`;
  if (beforeContents !== undefined) return `chart-first(${name})`;
  if (style.front === undefined) return name;
  const { margin, pitch } = style;
  return `on-sheet(${name}, top: ${margin.top.toFixed(1)}pt, bottom: ${margin.bottom.toFixed(1)}pt, pitch: ${pitch[lang].toFixed(1)}pt)`;
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
    ...(tree.annex === undefined ? [] : [`#annex-opening(${quoted(tree.annex)})`]),
    hasParts
      ? `#part-opening(layout: layout, name: ${quoted(context.words.chartData)})[${heading}]`
      : heading,
    ...tables,
  ].join('\n\n');
}
