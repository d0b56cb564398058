import { reportWords } from '#src/i18n/print.ts';
import type { Lang } from '#src/model.ts';
import { legibleHeight, naturalHeight } from '../print/drawing-size.ts';
import { evidenceId } from '../tree/evidence-id.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportFigure,
  type ReportTree,
} from '../tree/tree.ts';
import {
  heightWithoutNotes,
  isPoint,
  roomBelowTitle,
  textsOf,
  textWidth,
  withCaveatNoted,
  withEvidenceNoted,
  withoutNotesIn,
} from './first-page.ts';

/** Rows of the longest data table that one page behind the first holds. */
export const mostDataRows = 45;

/**
 * A report whose first page holds its message, one chart, the points of its summary and, where there
 * is room, the sections after them. What else the summary says, and the evidence, stand behind. Of
 * its charts it has the first that leaves room for the points, as tall as they allow; where none
 * does, the last points stand behind too, and where no chart can be read on the first page, the first
 * one stands overleaf.
 */
export function onOnePage(tree: ReportTree): ReportTree {
  const behind: Block[] = [];
  const points: Block[] = [];
  const more: Block[] = [];
  for (const block of tree.blocks) {
    if (block.kind === 'summary') {
      points.push({ ...block, blocks: block.blocks.filter(isPoint) });
      behind.push(...block.blocks.filter((one) => !isPoint(one)));
    } else if (block.kind !== 'figure') (points.length === 0 ? points : more).push(block);
  }
  const { lang } = tree;
  const height = (blocks: readonly Block[]): number => heightWithoutNotes(blocks, lang);
  const room = roomBelowTitle(withoutNotesIn(tree));
  const figures = tree.blocks.filter((block) => block.kind === 'figure');
  const first = pageOf(points, figures, lang, (blocks) => room - height(blocks));
  const { figure, shown, rest, free } = first;
  const texts = figure === undefined ? 0 : textsOf(figure);
  const tallest =
    figure === undefined ? 0 : Math.min(naturalHeight(figure, textWidth), free - texts);
  const data = tree.data.filter((one) => one.figure === figure?.number);
  const chart = figure === undefined ? [] : [{ ...aloneIn(figure, data.length > 0), tallest }];
  const hasRoom = rest.length === 0 && height(more) <= free - texts - tallest;
  const { evidence: evidenceTitle, furtherPoints } = reportWords[lang];
  const opens = (id: string, text: string, newPage: boolean): Block => ({
    kind: 'heading',
    level: 1,
    id,
    ...(newPage ? { newPage } : {}),
    children: [{ kind: 'text', text }],
  });
  const further: Block[] =
    rest.length === 0
      ? []
      : [
          opens('further-points', headingOf(shown, points) ?? furtherPoints, true),
          { kind: 'summary', blocks: rest },
        ];
  const overleaf = figure === undefined ? figures.slice(0, 1).map(withoutData) : [];
  const evidence = opens(evidenceId, evidenceTitle, rest.length + overleaf.length === 0);
  return {
    ...tree,
    brief: true,
    onePage: true,
    blocks: [
      ...chart,
      ...shown,
      ...(hasRoom ? more : []),
      ...overleaf,
      ...further,
      evidence,
      ...behind,
    ],
    data: data.map((one) => ({ ...one, figure: 1 })),
  };
}

/** The heading of a summary that stands behind as a whole. */
function headingOf(shown: readonly Block[], points: readonly Block[]): string | undefined {
  if (shown.some(({ kind }) => kind === 'summary')) return undefined;
  const inner = points.flatMap((block) => (block.kind === 'summary' ? block.blocks : []));
  const heading = inner.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? plainText(heading.children) : undefined;
}

/** What the first page holds, which points stand behind, and the height left for its chart. */
interface FirstPage {
  figure?: ReportFigure;
  shown: Block[];
  rest: Block[];
  free: number;
}

/**
 * The first page with a chart: with the caveat at the chart if there is room, else in its note; with
 * all points, else with the first of them, or none. Without a chart where none can be read.
 */
function pageOf(
  points: readonly Block[],
  figures: readonly ReportFigure[],
  lang: Lang,
  freeBeside: (blocks: readonly Block[]) => number,
): FirstPage {
  const all = points.flatMap((block) => (block.kind === 'summary' ? itemsIn(block) : []));
  for (let kept = all.length; kept >= 0; kept -= 1) {
    const { shown, rest } = split(points, kept, lang);
    const free = freeBeside(shown);
    for (const change of [(one: ReportFigure) => one, withCaveatNoted]) {
      const figure = figures
        .map(change)
        .find((one) => textsOf(one) + legibleHeight(one, textWidth) <= free);
      if (figure !== undefined) return { figure, shown, rest, free };
    }
  }
  return { shown: [...points], rest: [], free: freeBeside(points) };
}

type Summary = Extract<Block, { kind: 'summary' }>;

const itemsIn = ({ blocks }: Summary): Block[][] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));

/** The first points of a summary, with where the others stand; and the others. */
function split(
  points: readonly Block[],
  kept: number,
  lang: Lang,
): { shown: Block[]; rest: Block[] } {
  let left = kept;
  const rest: Block[] = [];
  const shown = points.map((block): Block => {
    if (block.kind !== 'summary') return block;
    const blocks = block.blocks.flatMap((one): Block[] => {
      if (one.kind !== 'list') return [one];
      const items = one.items.slice(0, left);
      const others = one.items.slice(left);
      left -= items.length;
      if (others.length > 0) rest.push({ ...one, items: others });
      return items.length === 0 ? [] : [{ ...one, items }];
    });
    if (rest.length === 0 || kept === 0) return { ...block, blocks };
    const text = reportWords[lang].overleaf;
    const small: Inline = { kind: 'small', children: [{ kind: 'text', text }] };
    return { ...block, blocks: [...blocks, { kind: 'paragraph', children: [small] }] };
  });
  return { shown: kept === 0 ? shown.filter(({ kind }) => kind !== 'summary') : shown, rest };
}

/** A figure alone in its report, whose evidence is a note at its title. */
function aloneIn(figure: ReportFigure, hasData: boolean): ReportFigure {
  const alone = withoutData(withEvidenceNoted(figure));
  return hasData ? { ...alone, data: 0 } : alone;
}

/** A figure that is the only one of its report, with its data on its page only. */
function withoutData(figure: ReportFigure): ReportFigure {
  const alone = { ...figure, number: 1 };
  delete alone.data;
  return alone;
}
