import { emWidth } from '#src/lib/text/text-width.ts';
import { evidenceId } from '../tree/evidence-id.ts';
import {
  plainText,
  type Block,
  type FigureData,
  type Inline,
  type ReportFigure,
  type ReportLine,
  type ReportTable,
} from '../tree/tree.ts';
import { figureMarkup, figureName } from './figure.ts';
import { inlineMarkup, type TypstSetting, type TypstContext } from './inlines.ts';
import { partNumber } from '../print/heading-number.ts';
import { isPlainList, isSmall, type ListBlock } from './list-kinds.ts';
import { writtenList } from './list-markup.ts';
import { noPlace, placeName, tightRegister } from './page-breaks.ts';
import { dataTableMarkup } from './table.ts';
import { quoted } from './text.ts';
import { titleMarkup } from './title.ts';

/** Blocks as Typst markup, separated by blank lines. */
function blockMarkup(blocks: readonly Block[], context: TypstContext, outlined = true): string {
  const parts = blocks.flatMap((block, index) => {
    const pointers = block.kind === 'figure' ? '' : pointersAfter(blocks, index, context);
    if (block.kind === 'paragraph') {
      const follows = outlined && blocks[index - 1]?.kind === 'heading';
      const mark = follows ? `#head-end(${quoted(context.place.now)})` : '';
      const own = paragraph(block.children, context, pointers, mark);
      const next = textAfter(blocks, index);
      // A signature and its attachments do not stand alone on a page.
      return [next?.kind === 'line' || opensNext(block, next) ? `#opening[${own}]` : own];
    }
    if (block.kind === 'line') return [lineMarkup(block, blocks[index + 1], context)];
    if (block.kind === 'list' && isPlainList(block, context))
      return [listMarkup(block, context, pointers)];
    const own = oneBlock(block, context, outlined);
    return pointers === '' ? [own] : [own, `#par[${pointers}]`];
  });
  return parts.join('\n\n');
}

/** The text of a report: the blocks before its contents, and the others. */
export interface PrintedText<Part> {
  opening: Part;
  text: Part;
}

/**
 * The text of a report. A page can be ended before each block and each list item (see
 * `page-breaks.ts`). Headings and the block after them are one unit.
 */
export function textMarkup(
  { opening, text }: PrintedText<readonly Block[]>,
  context: TypstContext,
): PrintedText<string> {
  const before = runsOf(opening);
  const runs = [...before, ...runsOf(text)];
  let part = 0;
  const parts = runs.map((run, index) => {
    if (run[0]?.kind === 'part') part += 1;
    context.place.now = placeName(part, index);
    context.place.flows = isLongText(run, context);
    const markup = `#break-at(page-breaks, ${quoted(context.place.now)})\n${blockMarkup(run, context)}`;
    if (!isRegister(run.at(-1), context)) return markup;
    const tight = `#let register = register.with(tight: ${quoted(tightRegister(part))} in page-breaks)`;
    const next = runs[index + 1]?.[0];
    const endsPart = part > 0 && (next === undefined || next.kind === 'part');
    return `${tight}\n${markup}${endsPart ? `\n#register-end(${String(part)})` : ''}`;
  });
  context.place.now = noPlace;
  context.place.flows = false;
  return {
    opening: parts.slice(0, before.length).join('\n\n'),
    text: parts.slice(before.length).join('\n\n'),
  };
}

/** Whether a block is a list of entries that is set as a register. */
const isRegister = (block: Block | undefined, context: TypstContext): boolean =>
  block?.kind === 'list' && !isPlainList(block, context);

/** Lines from which on a paragraph would leave a hole if it moved to the next page as a whole. */
const longText = 3;

/** Whether blocks that stay together are a long paragraph and what belongs to it. */
function isLongText(
  run: readonly Block[],
  { style: { size, width }, lang }: TypstContext,
): boolean {
  const texts = run.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : []));
  const em = texts.reduce((sum, children) => sum + emWidth(plainText(children)), 0);
  return (
    run.every(({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'figure') &&
    (em * size[lang]) / width > longText
  );
}

/** Positions of the sections of a report without parts, in order. */
export function sectionPlaces({ opening, text }: PrintedText<readonly Block[]>): string[] {
  return [...runsOf(opening), ...runsOf(text)].flatMap(([first], index) =>
    first?.kind === 'heading' && first.level === 1 ? [placeName(0, index)] : [],
  );
}

/** Blocks that no page break parts. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const before = last?.filter(({ kind }) => kind !== 'figure').slice(-1)[0];
    // A figure and its pointer stay with the preceding block.
    const stays =
      last?.at(-1)?.kind === 'heading' ||
      (block.kind === 'line' && (before?.kind === 'line' || before?.kind === 'paragraph')) ||
      block.kind === 'figure' ||
      opensNext(before, block);
    if (last !== undefined && stays) {
      last.push(block);
    } else {
      runs.push([block]);
    }
  }
  return runs;
}

/**
 * Whether a short paragraph introduces a table, or with its colon a list, from which it must not be
 * separated.
 */
function opensNext(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || next === undefined) return false;
  const text = plainText(block.children).trim();
  if (next.kind === 'list') return /[:：]$/u.test(text) && emWidth(text) < longestOpener.list;
  const opens = next.kind === 'table' || next.kind === 'terms';
  return opens && emWidth(text) < longestOpener.table;
}

/** Width in em of the longest paragraph that is kept with what it introduces. */
const longestOpener = { table: 60, list: 220 };

/** The block after the one at `index`, and after the figures behind it. */
const textAfter = (blocks: readonly Block[], index: number): Block | undefined =>
  blocks.slice(index + 1).find(({ kind }) => kind !== 'figure');

/** Pointers to the floating figures that followed the block at `index`. */
function pointersAfter(blocks: readonly Block[], index: number, context: TypstContext): string {
  const next = blocks[index + 1];
  if (next?.kind !== 'figure') return '';
  const own = context.floating.has(next) ? pointer(next, context) : '';
  return own + pointersAfter(blocks, index + 1, context);
}

function pointer(figure: ReportFigure, context: TypstContext): string {
  const { figureOnPage, figureHere } = context.words;
  const words = [figureOnPage, figureHere].map((one) =>
    quoted(one.replace('{figure}', figureName(figure.number, context))),
  );
  return `#figure-pointer(${words.join(', ')}, ${quoted(context.labels.get(figure) ?? '')})`;
}

function paragraph(
  children: readonly Inline[],
  context: TypstContext,
  after = '',
  before = '',
): string {
  const own = `#par[${before}${inlineMarkup(children, context, 'text')}${after}]`;
  return isSmall(children) ? `#remark[${own}]` : own;
}

/** A line of its own; the last one of a signature belongs to the text above it. */
export function lineMarkup(
  { side, hang, children }: ReportLine,
  next: Block | undefined,
  context: TypstContext,
): string {
  if (side === 'title') return `#title-again(layout)[${inlineMarkup(children, context, 'text')}]`;
  const sticky = side === 'left' || next?.kind === 'line' ? '' : ', sticky: false';
  const hanging = hang === undefined ? '' : `, hang: (${hang.first}, ${hang.rest})`;
  return `#own-line(${side}${sticky}${hanging})[${inlineMarkup(children, context, 'text')}]`;
}

/** A list; `after` follows its last item where it is plain. */
function listMarkup(block: ListBlock, context: TypstContext, after = ''): string {
  return writtenList(block, context, (item) => compactMarkup(item, context), after);
}

function oneBlock(block: Block, context: TypstContext, outlined: boolean): string {
  switch (block.kind) {
    case 'part': {
      const kicker = block.kicker === undefined ? '' : `, kicker: ${quoted(block.kicker)}`;
      const title = titleMarkup(block.heading, block.breaks, context, { place: 'heading' });
      const number = partNumber(block);
      const numbered = number === undefined ? '' : `#within-contents(${quoted(number)})`;
      // Above its pages a part is called by its number, or by its title: a kicker may be that of many.
      const name = quoted(
        (number === undefined ? undefined : block.kicker) ?? plainText(block.heading),
      );
      const lede =
        block.lede === undefined ? '' : `, lede: [${inlineMarkup(block.lede, context, 'text')}]`;
      return `#part-opening(layout: layout, name: ${name}${kicker}${lede})[#heading(level: 1)[${numbered}${title}]#label(${quoted(block.id)})]`;
    }
    case 'heading': {
      const label = block.id === undefined ? '' : `#label(${quoted(block.id)})`;
      const listed = outlined ? '' : ', outlined: false';
      const number = context.numbers.get(block);
      const before = number === undefined ? '' : `#${quoted(number)}`;
      const flush = block.id === evidenceId ? '#place.flush()\n' : '';
      const breaks = flush + (block.newPage === true ? '#pagebreak(weak: true)\n' : '');
      return `${breaks}#heading(level: ${block.level}${listed})[${before}${inlineMarkup(block.children, context, 'heading')}]${label}`;
    }
    case 'paragraph':
      return paragraph(block.children, context);
    case 'line':
      return lineMarkup(block, undefined, context);
    case 'list':
      return listMarkup(block, context);
    case 'terms': {
      const rows = block.items.map(({ terms, descriptions }) => {
        // Paragraphs, so that every line and its marks are one element of the structure.
        const term = terms.map((inlines) => inlineMarkup(inlines, context, 'text'));
        const description = descriptions.map((blocks) => blockMarkup(blocks, context, false));
        return `([#par[${term.join('#linebreak()')}]], [${description.join('#parbreak()')}])`;
      });
      return `#key-figures(layout: layout, ${rows.join(', ')})`;
    }
    case 'table':
      return tableMarkup(block.table, context);
    case 'quote':
      return `#quote(block: true)[${compactMarkup(block.blocks, context)}]`;
    case 'summary':
      return `#summary[${blockMarkup(block.blocks, context, false)}]`;
    case 'lines':
      return `#answer-lines(${String(block.count)})`;
    case 'figure':
      return figureMarkup(block, context);
  }
}

/** Blocks inside a list item or cell; a single paragraph is written without `par`. */
function compactMarkup(
  blocks: readonly Block[],
  context: TypstContext,
  place: TypstSetting = 'text',
): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? inlineMarkup(block.children, context, place)
        : oneBlock(block, context, false),
    )
    .join('#parbreak()');
}

/** A table with a repeated header; `behind` is set for the data table of a figure. */
export function tableMarkup(
  table: ReportTable,
  context: TypstContext,
  behind?: FigureData,
): string {
  return dataTableMarkup(table, context, (cell) => compactMarkup(cell, context), behind);
}
