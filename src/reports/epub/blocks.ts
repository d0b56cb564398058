import { element, textElement, type XmlAttributes } from '#src/lib/text/xml.ts';
import { figureXhtml } from './figure.ts';
import { inlineXhtml } from './inlines.ts';
import { tableXhtml } from './table.ts';
import type { EpubFileContext } from './context.ts';
import { headingId } from './xml.ts';
import { plainText, type Block, type ReportHeading, type ReportLine } from '../tree/tree.ts';

/** Deepest heading level in the table of contents. */
const listedLevel = 3;

/** Blocks as XHTML. Top-level headings are listed in the table of contents. */
export function blocksXhtml(
  blocks: readonly Block[],
  context: EpubFileContext,
  place: 'text' | 'inside' = 'text',
): string {
  return blocks.map((block) => oneBlock(block, context, place)).join('\n');
}

/** Blocks inside a list item or cell; a single paragraph is written without its `p` element. */
export function compactXhtml(blocks: readonly Block[], context: EpubFileContext): string {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph'
    ? inlineXhtml(only.children, context)
    : blocksXhtml(blocks, context, 'inside');
}

function oneBlock(block: Block, context: EpubFileContext, place: 'text' | 'inside'): string {
  switch (block.kind) {
    case 'part':
      context.report.faults.push({
        page: context.report.name,
        where: `part “${plainText(block.heading)}”`,
        zh: '“部分”只能直接放在报告里，不能放在别的内容里面。请检查配方。',
        en: 'A part can stand only in the report itself, not within other content. Check the recipe.',
      });
      return '';
    case 'heading':
      return heading(block, context, place);
    case 'paragraph':
      return element('p', {}, inlineXhtml(block.children, context));
    case 'line':
      return element('p', lineAttributes(block), inlineXhtml(block.children, context));
    case 'list': {
      const items = block.items.map((item) => element('li', {}, compactXhtml(item, context)));
      const start = block.ordered && block.start !== 1 ? `${block.start}` : undefined;
      return element(block.ordered ? 'ol' : 'ul', { start }, `\n${items.join('\n')}\n`);
    }
    case 'terms': {
      const pairs = block.items.flatMap(({ terms, descriptions }) => [
        ...terms.map((term) => element('dt', {}, inlineXhtml(term, context))),
        // A term without a description still needs an empty `dd`.
        ...(descriptions.length === 0 ? [[]] : descriptions).map((blocks) =>
          element('dd', {}, compactXhtml(blocks, context)),
        ),
      ]);
      return element('dl', {}, `\n${pairs.join('\n')}\n`);
    }
    case 'table':
      return tableXhtml(block.table, context, compactXhtml);
    case 'quote':
      return element('blockquote', {}, `\n${blocksXhtml(block.blocks, context, 'inside')}\n`);
    case 'summary':
      return element(
        'section',
        { class: 'summary', role: 'doc-abstract', 'epub:type': 'abstract' },
        `\n${blocksXhtml(block.blocks, context, 'inside')}\n`,
      );
    case 'lines':
      return element('div', { class: 'lines' }, '<p>&#160;</p>'.repeat(block.count));
    case 'figure':
      return figureXhtml(block, context);
  }
}

function heading(block: ReportHeading, context: EpubFileContext, place: 'text' | 'inside'): string {
  const { report, file } = context;
  const listed = place === 'text' && block.level <= listedLevel;
  let id = block.id === undefined ? undefined : headingId(block.id);
  if (listed) {
    report.listed += 1;
    id ??= `heading-${report.listed}`;
    const text = plainText(block.children);
    report.contents.push({ level: block.level, text, href: `${file}#${id}` });
  }
  return element(
    `h${Math.max(2, block.level + context.deeper)}`,
    { id, class: block.newPage === true ? 'new-page' : undefined },
    inlineXhtml(block.children, context),
  );
}

/** The opening of a report or a part. */
export interface Opening {
  kicker?: string;
  heading: Parameters<typeof inlineXhtml>[0];
  lede?: Parameters<typeof inlineXhtml>[0];
}

/** The title as `h1`, with kicker and lede. */
export function openingXhtml(
  { kicker, heading: title, lede }: Opening,
  context: EpubFileContext,
  id?: string,
): string[] {
  return [
    ...(kicker === undefined ? [] : [textElement('p', { class: 'kicker' }, kicker)]),
    element('h1', { id }, inlineXhtml(title, context)),
    ...(lede === undefined ? [] : [element('p', { class: 'lede' }, inlineXhtml(lede, context))]),
  ];
}

/** The side of a line, and where the lines of an attachment begin. */
function lineAttributes({ side, hang }: ReportLine): XmlAttributes {
  const style =
    hang === undefined
      ? undefined
      : `margin-left: ${hang.rest}em; text-indent: ${hang.first - hang.rest}em`;
  return { class: `line-${side}`, style };
}
