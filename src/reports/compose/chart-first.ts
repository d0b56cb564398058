import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import type { Lang } from '#src/model.ts';
import { legibleHeight, naturalHeight } from '../print/drawing-size.ts';
import { textBefore } from '../print/placement.ts';
import {
  notesIn,
  type Block,
  type Inline,
  type ReportFigure,
  type ReportTree,
} from '../tree/tree.ts';
import {
  isPoint,
  roomBelowTitle,
  textsOf,
  textWidth,
  withCaveatNoted,
  withEvidenceNoted,
  withoutNotesIn,
} from './first-page.ts';
import { heightOf, sheetOf } from './room.ts';

/** Height that notes take about at the foot of a first page, in points. */
const notesAtFoot = 45;

/** Height that a chart leaves free where it can be smaller, since texts and notes are estimated. */
const spared = 24;

/** What a page with notes at its foot has less than one without, besides their lines, in points. */
const lessRoom = 40;

/**
 * A report that opens with a chart and its summary, above the contents: the first chart that can be
 * read on the first page. It keeps its number, its evidence is a note, and where it stood the text
 * leads to it. Unchanged where no chart can be read there.
 */
export function withChartFirst(tree: ReportTree): ReportTree {
  const { blocks, lang } = tree;
  const summary = blocks.find((block) => block.kind === 'summary');
  const opening = summary === undefined ? [] : [summary];
  const room = roomBelowTitle(withoutNotesIn(tree)) - notesAtFoot - lessRoom;
  const figures = blocks.filter((block) => block.kind === 'figure');
  const chart = chartIn(room, figures);
  if (chart === undefined) return tree;
  const kept = withPointer(blocks, chart.figure, lang).filter((block) => block !== summary);
  const first = withEvidenceNoted(chart.shown);
  return { ...tree, blocks: [first, ...opening, ...kept], beforeContents: 1 + opening.length };
}

/** Blocks whose summaries have so many of their points, and nothing else. */
function withPoints(blocks: readonly Block[], most: number): Block[] {
  return blocks.map((block): Block => {
    if (block.kind !== 'summary') return block;
    let left = most;
    const points = block.blocks.filter(isPoint).map((one): Block => {
      if (one.kind !== 'list') return one;
      const items = one.items.slice(0, left);
      left -= items.length;
      return { ...one, items };
    });
    return { ...block, blocks: points };
  });
}

/** The first figure that can be read in a height, with its caveat below it if there is room, else in its note. */
function chartIn(
  height: number,
  figures: readonly ReportFigure[],
): { figure: ReportFigure; shown: ReportFigure } | undefined {
  return [(one: ReportFigure) => one, withCaveatNoted]
    .flatMap((change) => figures.map((figure) => ({ figure, shown: change(figure) })))
    .find(({ shown }) => textsOf(shown) + legibleHeight(shown, textWidth) <= height);
}

/**
 * The same, with the notes that it prints: its chart is as tall as the points allow, or as the page
 * does where they stand overleaf.
 */
export function withChartFitted(tree: ReportTree): ReportTree {
  const { beforeContents = 0, blocks, lang } = tree;
  const opening = blocks.slice(0, beforeContents);
  const figure = opening.find((block) => block.kind === 'figure');
  if (figure === undefined) return tree;
  const sheet = sheetOf('standard', lang);
  const notes = [figure.title, ...figure.subtitle].flatMap(notesIn);
  const noted = heightOf([{ kind: 'paragraph', children: notes }], sheet) - sheet.pitch;
  const texts = textsOf(figure) + noted;
  const others = opening.filter((block) => block !== figure);
  const legible = legibleHeight(figure, textWidth);
  const room = roomBelowTitle(tree) - lessRoom - texts;
  // The points that stand beside it: all and what else the summary says, all, the first, or none.
  const enough = [
    others,
    withPoints(others, Infinity),
    withPoints(others, 1),
    others.filter(({ kind }) => kind !== 'summary'),
  ]
    .map((beside) => room - heightOf(beside, sheet))
    .find((height) => height >= legible);
  const tallest = Math.min(
    naturalHeight(figure, textWidth),
    Math.max(legible, (enough ?? room) - spared),
  );
  return {
    ...tree,
    blocks: blocks.map((block) => (block === figure ? { ...figure, tallest } : block)),
  };
}

/** Blocks with a pointer in place of a figure: at the end of the paragraph before it, or alone. */
function withPointer(blocks: readonly Block[], figure: ReportFigure, lang: Lang): Block[] {
  const before = textBefore(blocks, blocks.indexOf(figure));
  const pointer = pointerTo(figure, lang);
  return blocks.flatMap((block): Block[] => {
    if (block === before && block.kind === 'paragraph')
      return [{ ...block, children: [...block.children, pointer] }];
    if (block !== figure) return [block];
    const follows = before === undefined || ['paragraph', 'summary'].includes(before.kind);
    return follows ? [] : [{ kind: 'paragraph', children: [pointerTo(figure, lang, true)] }];
  });
}

function pointerTo({ number }: ReportFigure, lang: Lang, alone = false): Inline {
  const { figure, figureFirst } = reportWords[lang];
  const text = interpolate(figureFirst, { figure: interpolate(figure, { number }) });
  const words: Inline = { kind: 'text', text: alone ? text.trim() : text };
  return { kind: 'link', target: { kind: 'figure', number }, children: [words] };
}
