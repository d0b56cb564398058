import { element, textElement } from '#src/lib/xml.ts';
import { figureXhtml } from './figure.ts';
import { inlineXhtml } from './inlines.ts';
import { tableXhtml } from './table.ts';
import type { FileWriting } from './context.ts';
import { headingId } from './xml.ts';
import { plainText, type Block, type ReportHeading } from '../tree/tree.ts';

/** Deepest level of headings that the contents list. */
const listedLevel = 3;

/** Blocks as XHTML, one below the other. Headings of the text itself are listed in the contents. */
export function blocksXhtml(
  blocks: readonly Block[],
  writing: FileWriting,
  place: 'text' | 'inside' = 'text',
): string {
  return blocks.map((block) => oneBlock(block, writing, place)).join('\n');
}

/** Blocks inside an item or a cell: text that stands alone there is no paragraph of its own. */
export function compactXhtml(blocks: readonly Block[], writing: FileWriting): string {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph'
    ? inlineXhtml(only.children, writing)
    : blocksXhtml(blocks, writing, 'inside');
}

function oneBlock(block: Block, writing: FileWriting, place: 'text' | 'inside'): string {
  switch (block.kind) {
    case 'part':
      writing.report.faults.push({
        page: writing.report.name,
        where: `part “${plainText(block.heading)}”`,
        zh: '“部分”只能直接放在报告里，不能放在别的内容里面。请检查配方。',
        en: 'A part can stand only in the report itself, not within other content. Check the recipe.',
      });
      return '';
    case 'heading':
      return heading(block, writing, place);
    case 'paragraph':
      return element('p', {}, inlineXhtml(block.children, writing));
    case 'list': {
      const items = block.items.map((item) => element('li', {}, compactXhtml(item, writing)));
      const start = block.ordered && block.start !== 1 ? `${block.start}` : undefined;
      return element(block.ordered ? 'ol' : 'ul', { start }, `\n${items.join('\n')}\n`);
    }
    case 'terms': {
      const pairs = block.items.flatMap(({ terms, descriptions }) => [
        ...terms.map((term) => element('dt', {}, inlineXhtml(term, writing))),
        // A term without a description still needs its place.
        ...(descriptions.length === 0 ? [[]] : descriptions).map((blocks) =>
          element('dd', {}, compactXhtml(blocks, writing)),
        ),
      ]);
      return element('dl', {}, `\n${pairs.join('\n')}\n`);
    }
    case 'table':
      return tableXhtml(block.table, writing, compactXhtml);
    case 'quote':
      return element('blockquote', {}, `\n${blocksXhtml(block.blocks, writing, 'inside')}\n`);
    case 'summary':
      return element(
        'section',
        { class: 'summary', role: 'doc-abstract', 'epub:type': 'abstract' },
        `\n${blocksXhtml(block.blocks, writing, 'inside')}\n`,
      );
    case 'figure':
      return figureXhtml(block, writing);
  }
}

function heading(block: ReportHeading, writing: FileWriting, place: 'text' | 'inside'): string {
  const { report, file } = writing;
  const listed = place === 'text' && block.level <= listedLevel;
  let id = block.id === undefined ? undefined : headingId(block.id);
  if (listed) {
    report.listed += 1;
    id ??= `heading-${report.listed}`;
    const text = plainText(block.children);
    report.contents.push({ level: block.level, text, href: `${file}#${id}` });
  }
  return element(
    `h${Math.max(2, block.level + writing.deeper)}`,
    { id },
    inlineXhtml(block.children, writing),
  );
}

/** What stands above the text of a report or a part. */
export interface Opening {
  kicker?: string;
  heading: Parameters<typeof inlineXhtml>[0];
  lede?: Parameters<typeof inlineXhtml>[0];
}

/** The title of a report or a part as `h1`, with what stands above and below it. */
export function openingXhtml(
  { kicker, heading: title, lede }: Opening,
  writing: FileWriting,
  id?: string,
): string[] {
  return [
    ...(kicker === undefined ? [] : [textElement('p', { class: 'kicker' }, kicker)]),
    element('h1', { id }, inlineXhtml(title, writing)),
    ...(lede === undefined ? [] : [element('p', { class: 'lede' }, inlineXhtml(lede, writing))]),
  ];
}
