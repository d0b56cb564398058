import { emWidth } from '#src/lib/text/text-width.ts';
import type { LayoutStyle } from '../print/layout-styles.ts';
import { readable } from '../print/address.ts';
import { fullWidth, legibleHeight, spaceAlone, spaceInFigure } from '../print/drawing-size.ts';
import type { Lang } from '#src/model.ts';
import {
  plainText,
  type Block,
  type FigureData,
  type Inline,
  type ReportFigure,
} from '../tree/tree.ts';
import { inlineMarkup, type PrintedCode, type TypstContext } from './inlines.ts';
import { quoted } from './text.ts';

/** A figure with number, source, URL and a pointer to its data. */
export function figureMarkup(figure: ReportFigure, context: TypstContext): string {
  const { style, words } = context;
  const aside = (inlines: readonly Inline[]): string =>
    `[${inlineMarkup(inlines, context, 'aside')}]`;
  const apart = context.apart.has(figure);
  const opening = apart ? 0 : (context.openings.get(figure) ?? 0);
  const tallest = tallestOf(figure, style, apart) - opening;
  const images = figure.drawings.map(
    ({ name, width, height }) =>
      `(${quoted(`/${name}`)}, ${share(width, height, style.width, tallest)}%),`,
  );
  const code = context.codes.get(figure);
  const data = figure.data === undefined ? undefined : context.data[figure.data];
  return [
    '#drawing(',
    `  number: ${quoted(figureName(figure.number, context) + words.afterNumber)},`,
    `  title: ${aside(figure.title)},`,
    `  subtitle: (${figure.subtitle.map((line) => `${aside(line)},`).join(' ')}),`,
    `  images: (${images.join(' ')}),`,
    `  alt: ${quoted(figure.description)},`,
    `  at: ${quoted(context.labels.get(figure) ?? '')}, floats: ${String(context.floating.has(figure))}, apart: ${String(apart)},`,
    ...(figure.caveat === undefined ? [] : [`  caveat: ${aside(figure.caveat)},`]),
    ...(figure.evidence === undefined ? [] : [`  evidence: ${aside(figure.evidence)},`]),
    ...(figure.source === undefined ? [] : [`  source: ${aside(figure.source)},`]),
    ...(data === undefined ? [] : [`  data: ${dataPointer(data, context)},`]),
    `  web: [${webMarkup(figure, context)}],`,
    ...(code === undefined ? [] : [`  code: ${codeMarkup(figure, code, context)},`]),
    ')',
  ].join('\n');
}

/** Figure label: 图 3, Figure 3. */
export function figureName(number: number, { words }: TypstContext): string {
  return words.figure.replace('{number}', String(number));
}

/** Table label; empty without a number. */
export function tableName(number: number | undefined, { words }: TypstContext): string {
  return number === undefined ? '' : words.table.replace('{number}', String(number));
}

function dataPointer({ table }: FigureData, context: TypstContext): string {
  const words = context.words.dataOnPage.replace('{table}', tableName(table.number, context));
  return `on-page(${quoted(words)}, ${quoted(context.labels.get(table) ?? '')})`;
}

function webMarkup({ path, url }: ReportFigure, { words }: TypstContext): string {
  const shown = url === undefined ? path : readable(url).replace(/^https?:\/\//u, '');
  const text = `#${quoted(words.figureOnWeb.replace('{path}', shown))}`;
  return url === undefined ? text : `#link(${quoted(url)})[${text}]`;
}

/** Width of a QR code with its quiet zone in millimetres, readable by a phone at arm's length. */
const codeWidth = 16;

function codeMarkup(figure: ReportFigure, code: PrintedCode, { words }: TypstContext): string {
  const alt = words.code.replace('{title}', plainText(figure.title));
  const white = (codeWidth * code.white).toFixed(2);
  return `(path: ${quoted(`/${code.name}`)}, width: ${codeWidth}mm, white: ${white}mm, alt: ${quoted(alt)})`;
}

/**
 * Whether what is said of a figure stands apart from it, in the text, since both together would leave
 * the drawing too little of a page for its smallest type to be read.
 *
 * @param opening Height of what stands above it on its page.
 */
export function isApart(figure: ReportFigure, style: LayoutStyle, opening = 0): boolean {
  if (figure.tallest !== undefined || figure.drawings.length > 1) return false;
  return tallestOf(figure, style, false) - opening < legibleHeight(figure, style.width) - 0.5;
}

/** Type and distance of the lines of the title of a part, in points. */
const openingType = { size: 22, pitch: 32 };

/** Height of the opening of a part before a figure that comes first in it. */
export function openingsOf(
  blocks: readonly Block[],
  { width, size, pitch }: LayoutStyle,
  lang: Lang,
): ReadonlyMap<ReportFigure, number> {
  return new Map(
    blocks.flatMap((block, index): [ReportFigure, number][] => {
      const next = blocks[index + 1];
      if (block.kind !== 'part' || next?.kind !== 'figure') return [];
      const lines = (run: readonly Inline[], type: number): number =>
        Math.ceil((emWidth(plainText(run)) * type) / width);
      const { heading, kicker, lede = [] } = block;
      const title =
        (lines(heading, openingType.size) + (kicker === undefined ? 0 : 1)) * openingType.pitch;
      return [[next, title + lines(lede, size[lang]) * pitch[lang]]];
    }),
  );
}

/**
 * Maximum height of the drawings of a figure in points: what title, evidence and source leave of the
 * page, and no less than the layout allows other drawings.
 */
function tallestOf(
  { title, subtitle, caveat = [], evidence = [], source = [], drawings, tallest }: ReportFigure,
  { width, height, drawing, size, front }: LayoutStyle,
  apart: boolean,
): number {
  if (tallest !== undefined) return tallest / drawings.length;
  if (drawings.length > 1) return drawing;
  const small = size.zh > 12 ? 10.5 : 8.5;
  const lines = (runs: readonly (readonly Inline[])[], type: number, room: number): number =>
    runs
      .filter((run) => run.length > 0)
      .reduce((sum, run) => sum + Math.ceil((emWidth(plainText(run)) * type * 1.06) / room), 0);
  const head =
    lines([title], small + 2.5, width) * (small + 7) + lines(subtitle, small, width) * small * 1.4;
  if (apart) return height - (front ?? 0) - head - spaceAlone;
  const foot = lines([caveat, evidence, source], small, width - 56) * small * 1.4;
  const most = front === undefined ? drawing * 1.4 : tallestOnSheet * height;
  return Math.min(most, height - (front ?? 0) - head - foot - spaceInFigure);
}

/** Part of a page that a drawing on a sheet takes at most. */
const tallestOnSheet = 0.7;

/** Drawing width in per cent of the text width: never enlarged, limited by the maximum height. */
function share(width: number, height: number, textWidth: number, tallest: number): number {
  const fraction = Math.min(1, width / fullWidth, (tallest * width) / (height * textWidth));
  return Math.round(fraction * 1000) / 10;
}
