import type { Lang } from '#src/model.ts';
import { readable, sameAddress } from '../print/address.ts';
import type { HeadingNumbers } from '../print/heading-number.ts';
import type { LayoutStyle } from '../print/layout-styles.ts';
import type { QrCode } from '../print/qr.ts';
import {
  plainText,
  type Block,
  type FigureData,
  type Inline,
  type ReportFigure,
  type ReportTable,
} from '../tree/tree.ts';
import { quoted, textRun } from './text.ts';
import type { ReportWords } from '#src/i18n/print.ts';

/** State of the Typst writer. */
export interface TypstContext {
  lang: Lang;
  /** URLs already printed in the report. */
  shown: Set<string>;
  words: ReportWords;
  style: LayoutStyle;
  /** Floating figures. */
  floating: ReadonlySet<ReportFigure>;
  /** Figures whose texts stand apart from their drawing. */
  apart: ReadonlySet<ReportFigure>;
  /** Height of the opening of a part above figures that come first in it, in points. */
  openings: ReadonlyMap<ReportFigure, number>;
  /** Lists that no page end parts. */
  wholeLists: ReadonlySet<Block>;
  /** Labels of figures and numbered tables. */
  labels: ReadonlyMap<ReportFigure | ReportTable, string>;
  /** QR codes of figures with a URL. */
  codes: ReadonlyMap<ReportFigure, PrintedCode>;
  /** Heading numbers. */
  numbers: HeadingNumbers;
  /**
   * Current position (part, block, item), recorded with footnotes, and whether it is of a paragraph,
   * whose lines may go on overleaf.
   */
  place: { now: string; flows?: boolean };
  /** Data tables of the figures, by index. */
  data: readonly FigureData[];
}

/** A QR code with its file name. */
export interface PrintedCode extends QrCode {
  name: string;
}

/**
 * Context of inlines: in `text` a URL becomes a footnote, in an `aside` it is printed inline. Marks
 * in a `heading` are left out of the table of contents.
 */
export type TypstSetting = 'text' | 'heading' | 'aside';

/** Inlines as Typst markup. */
export function inlineMarkup(
  inlines: readonly Inline[],
  context: TypstContext,
  place: TypstSetting,
  slanted = false,
): string {
  return inlines
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
          return textRun(inline.text, context.lang, slanted);
        case 'break':
          return '#linebreak()';
        case 'note':
          return mark(
            footnote(inlineMarkup(inline.children, context, 'aside'), context, inline.id),
            place,
          );
        case 'noteref':
          if (inline.bare === true) return `#note-number(${quoted(noteLabel(inline.id))})`;
          return mark(`later-mark(${quoted(noteLabel(inline.id))})`, place);
        case 'link':
          return linkMarkup(inline, context, place, slanted);
        // The family has no fixed-width font; computations are recognised by their signs.
        case 'code':
          return inlineMarkup(inline.children, context, place);
        case 'emphasis':
          return inlineMarkup(inline.children, context, place, true);
        case 'chip':
          return `#chip(${quoted(inline.tone)})[${inlineMarkup(inline.children, context, place)}]`;
        default:
          return `#${functions[inline.kind]}[${inlineMarkup(inline.children, context, place, slanted)}]`;
      }
    })
    .join('');
}

function footnote(markup: string, { place }: TypstContext, id?: string): string {
  const at = id === undefined ? '' : `, at: ${quoted(noteLabel(id))}`;
  const flows = place.flows === true ? ', flows: true' : '';
  return `note(${quoted(place.now)}${at}${flows})[${markup}]`;
}

function mark(call: string, place: TypstSetting): string {
  return place === 'heading' ? `#outside-contents(${call})` : `#${call}`;
}

const noteLabel = (id: string): string => `note:${id}`;

const functions = {
  strong: 'strong',
  superscript: 'super',
  subscript: 'sub',
  small: 'small',
} as const;

/** Label of the figure with this number. */
function figureLabel(number: number, { labels }: TypstContext): string {
  const named = [...labels].find(([one]) => 'drawings' in one && one.number === number);
  return named?.[1] ?? '';
}

type LinkInline = Extract<Inline, { kind: 'link' }>;

function linkMarkup(
  link: LinkInline,
  context: TypstContext,
  place: TypstSetting,
  slanted: boolean,
): string {
  const text = inlineMarkup(link.children, context, place, slanted);
  const { target } = link;
  if (target.kind === 'heading') return `#link(label(${quoted(target.id)}))[${text}]`;
  if (target.kind === 'figure')
    return `#link(label(${quoted(figureLabel(target.number, context))}))[${text}]`;
  const linked = `#link(${quoted(target.url)})[${text}]`;
  if (!target.shown || context.shown.has(target.url)) return linked;
  context.shown.add(target.url);
  if (sameAddress(plainText(link.children), target.url)) return linked;
  const address = `#link(${quoted(target.url)})[${textRun(readable(target.url), context.lang)}]`;
  return place === 'aside'
    ? `${linked}#" "${address}`
    : linked + mark(footnote(address, context), place);
}
