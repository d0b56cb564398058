import { punctuation } from '#src/i18n/punctuation.ts';
import { textOfBlocks } from '../tree/cell-text.ts';
import { endOfText } from '../tree/evidence-id.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportFigure,
  type ReportPart,
  type ReportTable,
  type ReportTree,
} from '../tree/tree.ts';
import { slidesOf, slideTable } from './table.ts';

/** What the slides of a report show, in its order. */
export type Shown =
  | { kind: 'part'; part: ReportPart }
  | { kind: 'points'; title: string; points: Block[][] }
  | { kind: 'figure'; figure: ReportFigure; place: string; said: Inline[][] }
  | { kind: 'table'; title: string; table: ReportTable };

/** Paragraphs before a figure that its speaker is given. */
const mostParagraphs = 3;

/**
 * The parts, main points, figures and small tables of a report, in its order; of one without figures
 * its sections and all its tables. A part without any of them is left out.
 */
export function shownOf(tree: ReportTree): Shown[] {
  const blocks = tree.blocks.slice(0, endOfText(tree.blocks));
  const hasFigures = blocks.some(({ kind }) => kind === 'figure');
  const found = hasFigures ? figuresOf(blocks, tree) : sectionsOf(blocks, tree);
  return found.filter((one, index) => one.kind !== 'part' || opens(one.part, found[index + 1]));
}

/** Whether a part opens what follows: it does not say again what its figure says. */
function opens({ heading }: ReportPart, next: Shown | undefined): boolean {
  if (next === undefined || next.kind === 'part') return false;
  return next.kind !== 'figure' || plainText(next.figure.title) !== plainText(heading);
}

/** Parts, summaries, figures, and the tables that a slide holds: those that figures refer to are such. */
function figuresOf(blocks: readonly Block[], { heading, lang }: ReportTree): Shown[] {
  const found: Shown[] = [];
  let place = plainText(heading);
  let said: Inline[][] = [];
  for (const block of blocks) {
    if (block.kind === 'part') found.push({ kind: 'part', part: block });
    if (block.kind === 'part' || block.kind === 'heading') {
      place = titleOf(block);
      said = [];
    } else if (block.kind === 'paragraph') said.push(block.children);
    else if (block.kind === 'summary') found.push(...summaryOf(block.blocks, place, lang));
    else if (block.kind === 'figure') {
      found.push({ kind: 'figure', figure: block, place, said: said.slice(-mostParagraphs) });
      said = [];
    } else if (block.kind === 'table' && slidesOf(slideTable(block.table)).length === 1)
      found.push(tableShown(block.table, place));
  }
  return found;
}

/** Parts, sections of level one with their points, and tables. */
function sectionsOf(blocks: readonly Block[], { heading, lang }: ReportTree): Shown[] {
  const found: Shown[] = [];
  let title = plainText(heading);
  let own: Block[] = [];
  const close = (): void => {
    const points = itemsOf(own, lang);
    if (points.length > 0) found.push({ kind: 'points', title, points });
    own = [];
  };
  for (const block of blocks) {
    const opens = block.kind === 'part' || (block.kind === 'heading' && block.level === 1);
    if (opens || block.kind === 'summary' || block.kind === 'table') close();
    if (block.kind === 'part') found.push({ kind: 'part', part: block });
    if (opens) title = titleOf(block);
    else if (block.kind === 'summary') found.push(...summaryOf(block.blocks, title, lang));
    else if (block.kind === 'table') found.push(tableShown(block.table, title));
    else own.push(block);
  }
  close();
  return found;
}

const tableShown = (table: ReportTable, place: string): Shown => ({
  kind: 'table',
  title: table.caption === undefined ? place : plainText(table.caption),
  table,
});

const titleOf = (block: Extract<Block, { kind: 'part' | 'heading' }>): string =>
  plainText(block.kind === 'part' ? block.heading : block.children);

/** The points of a summary: its lists, or what else it says where it has none. */
function summaryOf(blocks: readonly Block[], place: string, lang: ReportTree['lang']): Shown[] {
  const heading = blocks.find((block) => block.kind === 'heading');
  const lists = blocks.filter(({ kind }) => kind === 'list');
  const others = blocks.filter((block) => block !== heading);
  const points = itemsOf(lists.length > 0 ? lists : others, lang);
  const title = heading === undefined ? place : titleOf(heading);
  return points.length === 0 ? [] : [{ kind: 'points', title, points }];
}

/** What blocks say, point by point. */
function itemsOf(blocks: readonly Block[], lang: ReportTree['lang']): Block[][] {
  const { colon } = punctuation(lang);
  return blocks.flatMap((block): Block[][] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
      case 'quote':
        return [[block]];
      case 'list':
        return block.items;
      case 'terms':
        return block.items.map(({ terms, descriptions }) => {
          const name: Inline = { kind: 'text', text: terms.map(plainText).join(' ') + colon };
          const runs = descriptions
            .flat()
            .flatMap((one) =>
              one.kind === 'paragraph'
                ? one.children
                : [{ kind: 'text' as const, text: textOfBlocks([one]) }],
            );
          return [{ kind: 'paragraph', children: [name, ...runs] }];
        });
      default:
        return [];
    }
  });
}
