import type { Lang } from '#src/model.ts';
import type { WriteOptions } from './options.ts';
import { floatingFigures, pagesOf } from './placement.ts';
import { readPage } from './read-page.ts';
import type { Block, Drawing, ReportTree } from './tree.ts';
import { blockMarkup, dataLabel, tableMarkup } from './typst-blocks.ts';
import { inlineMarkup, type Writing } from './typst-inlines.ts';
import { quoted } from './typst-text.ts';
import { reportWords, type ReportWords } from './words.ts';

export interface ReportOptions extends Partial<WriteOptions> {
  /** Path of the page below `dist`, for links and errors. */
  page: string;
  /** Address of the site’s root with its base path; without it, links inside the site become plain text. */
  siteUrl?: string;
  /** Version of the site, shown below the title. */
  version: string;
  words?: ReportWords;
}

/** A report as Typst, with the drawings it shows. */
export interface RenderedReport {
  page: string;
  lang: Lang;
  /** Main file; it imports `/report.typ`, which is `template`. */
  typst: string;
  /** SVG text by file name; the main file asks for them in the root folder. */
  images: ReadonlyMap<string, string>;
}

/** Turns a built page into Typst. Throws a `ReportError` that lists everything on it that cannot print. */
export function renderReport(html: string, options: ReportOptions): RenderedReport {
  const tree = readPage(
    html,
    options.page,
    options.siteUrl === undefined ? {} : { siteUrl: options.siteUrl },
  );
  return renderTree(tree, {
    name: options.page,
    layout: 'standard',
    date: '2026-11-22',
    ...options,
  });
}

/** Turns a report into Typst. */
export function renderTree(
  tree: ReportTree,
  options: WriteOptions & { words?: ReportWords },
): RenderedReport {
  const images = new Map(drawingsOf(tree.blocks).map(({ name, svg }) => [name, svg]));
  return { page: options.name, lang: tree.lang, typst: markup(tree, options), images };
}

function drawingsOf(blocks: readonly Block[]): Drawing[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'figure':
        return block.drawings;
      case 'quote':
      case 'summary':
        return drawingsOf(block.blocks);
      case 'list':
        return block.items.flatMap(drawingsOf);
      default:
        return [];
    }
  });
}

/** A contents list is worth its room from this number of pages on. */
const enoughPages = 2.5;

function markup(tree: ReportTree, options: WriteOptions & { words?: ReportWords }): string {
  const writing: Writing = {
    lang: tree.lang,
    shown: new Set(),
    floating: floatingFigures(tree.blocks),
  };
  const words = (options.words ?? reportWords)[tree.lang];
  const lede = tree.lede === undefined ? 'none' : `[${inlineMarkup(tree.lede, writing, 'text')}]`;
  return [
    '#import "/report.typ": *',
    `#show: report.with(lang: ${quoted(tree.lang)}, title: ${quoted(tree.title)},`,
    `  kicker: ${tree.kicker === undefined ? 'none' : quoted(tree.kicker)},`,
    `  heading: [${inlineMarkup(tree.heading, writing, 'text')}],`,
    `  lede: ${lede},`,
    `  contents: ${pagesOf(tree.blocks) >= enoughPages ? quoted(words.contents) : 'none'},`,
    `  site: ${quoted(words.siteName)}, version: ${quoted(words.version.replace('{version}', options.version))},`,
    `  page-of: ${quoted(words.pageOf)})`,
    `#let drawing = drawing.with(data-on-page: ${quoted(words.dataOnPage)})`,
    `#let figure-pointer = figure-pointer.with(${quoted(words.figureOnPage)})`,
    '',
    blockMarkup(tree.blocks, writing),
    '',
    appendix(tree, writing, words.chartData),
    '',
  ].join('\n');
}

/** The tables behind the figures, so that a printed reader can trace every mark to its number. */
function appendix(tree: ReportTree, writing: Writing, heading: string): string {
  if (tree.data.length === 0) return '';
  const parts = tree.data.map(({ title, table }, index) => {
    const text = inlineMarkup(title, writing, 'aside');
    const label = quoted(dataLabel(index));
    return `#heading(level: 2, outlined: false)[${text}]#label(${label})\n\n${tableMarkup(table, writing, 'appendix')}`;
  });
  return ['#place.flush()', `#heading(level: 1)[#${quoted(heading)}]`, ...parts].join('\n\n');
}
