import type { Element } from 'hast';
import { language } from '#src/i18n/languages.ts';
import { reportWords } from '#src/i18n/print.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { drawingOf } from './drawing.ts';
import { drawnEvidence } from './drawn-evidence.ts';
import { marksTable } from './drawn-marks.ts';
import { evidenceOfFigure, type Evidence } from './evidence-list.ts';
import { ReportError, textOf } from '../faults.ts';
import { readInlines } from './inlines.ts';
import { seriesOf } from './native.ts';
import { readTable } from './table.ts';
import {
  attribute,
  elementsOf,
  fault,
  findAll,
  hasClass,
  isBlank,
  isLeftOut,
  unknownElement,
  type ReadNodes,
  type ReadContext,
} from './context.ts';
import { mapInlines } from '../tree/map-tree.ts';
import { plainText, type Drawing, type Inline, type ReportFigure } from '../tree/tree.ts';

/** Reads a figure: its wide drawing, its texts, and its data table. */
export function readFigure(
  element: Element,
  context: ReadContext,
  readCell: ReadNodes,
): ReportFigure {
  const path = attribute(element, 'dataPath')?.replace(/^\//u, '');
  if (path === undefined)
    missing(context, element, '自己的地址（data-path）', 'address of its own (data-path)');
  context.figures += 1;
  // A copy in the archive that says the same outlasts the page.
  const printed = attribute(element, 'dataFrozen')?.replace(/^\//u, '') ?? path;
  const figure: ReportFigure = {
    kind: 'figure',
    number: context.figures,
    path: printed ?? '',
    ...(printed === undefined || context.siteUrl === undefined
      ? {}
      : { url: new URL(printed, context.siteUrl).href }),
    title: [],
    subtitle: [],
    description: '',
    drawings: [],
  };
  const tables = tablesOf(element);
  const short = tables.filter((table) => rowsOf(table) <= (context.mostRows ?? Infinity));
  for (const part of elementsOf(element)) {
    readPart(part, figure, element, context);
    for (const table of tablesOf(part))
      if (short.includes(table)) readData(table, figure, context, readCell);
  }
  const marks = tables.length > 0 ? undefined : marksTable(element, context);
  if (marks !== undefined) figure.marks = marks;
  drawnNatively(element, figure, context);
  const cells = short.flatMap(cellsOf);
  const drawn = drawnEvidence(element, context).filter(({ label }) => !cells.includes(label));
  listEvidence(figure, drawn, context);
  if (short.length < tables.length) figure.source = withDataOnWeb(figure, context.lang);
  if (figure.title.length === 0)
    missing(context, element, '标题（figcaption 里的 h3）', 'title (h3 in the figcaption)');
  if (figure.description === '')
    missing(
      context,
      element,
      '文字描述（p.figure-description）',
      'description (p.figure-description)',
    );
  if (!findAll(element, isWide).some((wide) => svgsOf(wide).length > 0))
    missing(context, element, '宽版 SVG（.figure-wide）', 'wide SVG (.figure-wide)');
  return figure;
}

function readPart(
  part: Element,
  figure: ReportFigure,
  element: Element,
  context: ReadContext,
): void {
  if (part.tagName === 'figcaption') {
    readCaption(part, figure, context);
  } else if (hasClass(part, 'figure-draw')) {
    figure.drawings = readDrawings(part, element, context);
    figure.narrow = () => narrowDrawings(part, context);
  } else if (hasClass(part, 'figure-description')) {
    figure.description = textOf(part).replace(/\s+/gu, ' ').trim();
  } else if (hasClass(part, 'figure-caveat')) {
    figure.caveat = readInlines(part.children, context);
  } else if (hasClass(part, 'figure-foot')) {
    const source = findAll(part, (child) => hasClass(child, 'figure-source'))[0];
    if (source !== undefined) figure.source = readInlines(source.children, context);
  } else if (!hasClass(part, 'figure-table')) {
    unknownElement(context, part, { zh: '图里', en: 'in a figure' });
  }
}

function readCaption(caption: Element, figure: ReportFigure, context: ReadContext): void {
  for (const child of elementsOf(caption)) {
    const inlines = readInlines(child.children, context);
    if (/^h[1-4]$/u.test(child.tagName)) figure.title = inlines;
    else if (child.tagName === 'p') figure.subtitle.push(inlines);
    else unknownElement(context, child, { zh: '图题里', en: 'in a figure caption' });
  }
}

/** Prints the evidence of a figure below its caveat. */
function listEvidence(
  figure: ReportFigure,
  drawn: readonly Evidence[],
  context: ReadContext,
): void {
  const { lang } = context;
  const { title, subtitle, caveat = [] } = figure;
  const { texts, evidence, alone } = evidenceOfFigure([title, caveat, ...subtitle], drawn, context);
  if (evidence === undefined) return;
  const [first = [], second = [], ...others] = texts;
  figure.title = first;
  figure.subtitle = others;
  if (figure.caveat !== undefined) figure.caveat = second;
  const source = plainText(figure.source ?? []);
  figure.evidence = withoutSource(evidence, source, lang);
  if (alone !== undefined) figure.evidenceAlone = withoutSource(alone, source, lang);
}

/** Places of a list of evidence without the source that the figure names below it. */
function withoutSource(evidence: readonly Inline[], source: string, lang: Lang): Inline[] {
  const name = source.replace(/^[^：:]*[：:]\s*/u, '');
  if (name === '') return [...evidence];
  return mapInlines(evidence, {
    inline: (one) =>
      one.kind === 'text'
        ? [{ ...one, text: one.text.replaceAll(name + punctuation(lang).comma, '') }]
        : [one],
  });
}

function readDrawings(part: Element, element: Element, context: ReadContext): Drawing[] {
  const stem = attribute(element, 'dataFigure') ?? 'figure';
  return findAll(part, isWide).flatMap((wide) => {
    for (const child of wide.children) {
      if (!isBlank(child) && child.type === 'text') {
        fault(
          context,
          wide,
          `图里有不在 SVG 中的文字“${child.value.trim()}”，印刷版印不出来。请把它移进 SVG 或图题。`,
          `The drawing has text outside its SVG, “${child.value.trim()}”, which cannot be printed. Move it into the SVG or the caption.`,
        );
      }
    }
    return svgsOf(wide).flatMap((svg) => {
      const name = freeName(stem, context.names);
      const drawing = drawingOf(svg, context);
      return drawing === undefined ? [] : [{ name, ...drawing }];
    });
  });
}

/** The drawings of a figure for narrow screens. */
function narrowDrawings(part: Element, context: ReadContext): Omit<Drawing, 'name'>[] {
  const own = { ...context, faults: [] };
  const drawings = findAll(part, (child) => hasClass(child, 'figure-narrow'))
    .flatMap(svgsOf)
    .flatMap((svg) => drawingOf(svg, own) ?? []);
  if (own.faults.length > 0) throw new ReportError(own.faults);
  return drawings;
}

function isWide(element: Element): boolean {
  return hasClass(element, 'figure-wide');
}

function svgsOf(wide: Element): Element[] {
  return findAll(wide, (child) => child.tagName === 'svg');
}

function freeName(stem: string, names: Set<string>): string {
  let name = `${stem}.svg`;
  for (let number = 2; names.has(name); number += 1) name = `${stem}-${number}.svg`;
  names.add(name);
  return name;
}

function readData(
  table: Element,
  figure: ReportFigure,
  context: ReadContext,
  readCell: ReadNodes,
): void {
  figure.data ??= context.data.length;
  context.data.push({
    figure: figure.number,
    title: withoutNotes(figure.title),
    table: readTable(table, context, readCell),
  });
}

/** The data tables of a figure, in the figure itself or in its foot. */
function tablesOf(part: Element): Element[] {
  const isTable = (element: Element): boolean => element.tagName === 'table';
  const holders = hasClass(part, 'figure-table')
    ? [part]
    : findAll(part, (element) => hasClass(element, 'figure-table'));
  return holders
    .filter((holder) => !isLeftOut(holder))
    .flatMap((holder) => findAll(holder, isTable));
}

const cellsOf = (table: Element): string[] =>
  findAll(table, ({ tagName }) => tagName === 'td' || tagName === 'th').map((cell) =>
    textOf(cell).trim(),
  );

const rowsOf = (table: Element): number => findAll(table, ({ tagName }) => tagName === 'tr').length;

/** The source line of a figure whose data are on its page only. */
function withDataOnWeb({ source = [] }: ReportFigure, lang: Lang): Inline[] {
  const gap = source.length === 0 ? '' : punctuation(lang).wideSpace;
  return [...source, { kind: 'text', text: gap + reportWords[lang].dataOnWeb }];
}

/** The numbers that another program can draw the figure from. */
function drawnNatively(element: Element, figure: ReportFigure, context: ReadContext): void {
  const { prefix } = language(context.lang);
  const path = attribute(element, 'dataPath')?.replace(`/${prefix}`, '/') ?? '';
  const native = context.natives?.[path + (attribute(element, 'dataState') ?? '')];
  const table = context.data.find((one) => one.figure === figure.number)?.table;
  if (native !== undefined && table !== undefined)
    figure.series = seriesOf(table, native, context.lang);
}

function withoutNotes(inlines: readonly Inline[]): Inline[] {
  return mapInlines(inlines, { inline: (one) => (one.kind === 'note' ? [] : [one]) });
}

function missing(context: ReadContext, element: Element, zh: string, en: string): void {
  fault(
    context,
    element,
    `这张图没有${zh}，不能印。请补上。`,
    `This figure has no ${en} and cannot be printed. Add it.`,
  );
}
