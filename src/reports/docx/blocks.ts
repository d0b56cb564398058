import { BorderStyle, Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx';
import { figureBlocks } from './figure.ts';
import { bookmarked, runs } from './inlines.ts';
import { listReference } from './numbering.ts';
import { boxTable, dataTable, pairsTable } from './table.ts';
import { twips } from './units.ts';
import { wordFault, type Child, type BlockSetting, type DocxContext } from './context.ts';
import { plainText, type Block, type Inline, type ReportLine } from '../tree/tree.ts';

/** Top-level blocks; their headings belong to the outline. */
export function bodyBlocks(blocks: readonly Block[], context: DocxContext, width: number): Child[] {
  return blocks.flatMap((block): Child[] => {
    if (block.kind === 'heading') return [heading(block, context)];
    if (block.kind === 'part') return part(block, context);
    return oneBlock(block, context, { style: 'BodyText', depth: -1, width });
  });
}

/** Nested blocks. */
function innerBlocks(blocks: readonly Block[], context: DocxContext, where: BlockSetting): Child[] {
  return blocks.flatMap((block) => oneBlock(block, context, where));
}

/** Cell content; Word requires the last element to be a paragraph. */
export function cellBlocks(
  blocks: readonly Block[],
  context: DocxContext,
  where: BlockSetting,
): Child[] {
  const children = innerBlocks(blocks, context, where);
  const last = children.at(-1);
  return last instanceof Paragraph ? children : [...children, paragraph([], context, where)];
}

const headingStyles = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;

function heading(block: Extract<Block, { kind: 'heading' }>, context: DocxContext): Paragraph {
  return headingParagraph(
    block.level,
    block.children,
    context,
    block.id,
    block.newPage === true ? { pageBreakBefore: true } : {},
  );
}

/** An outline heading. Its style keeps it with the next paragraph. */
function headingParagraph(
  level: 1 | 2 | 3 | 4,
  inlines: readonly Inline[],
  context: DocxContext,
  id: string | undefined,
  options: IParagraphOptions = {},
): Paragraph {
  const name = id === undefined ? undefined : context.bookmarks.get(id);
  return new Paragraph({
    style: headingStyles[level - 1] ?? 'Heading4',
    ...options,
    children: bookmarked(name, runs(inlines, context, 'text')),
  });
}

function part(block: Extract<Block, { kind: 'part' }>, context: DocxContext): Child[] {
  const { kicker, heading: title, lede, id } = block;
  const above =
    kicker === undefined
      ? []
      : [
          new Paragraph({
            style: 'Kicker',
            pageBreakBefore: true,
            keepNext: true,
            children: runs([{ kind: 'text', text: kicker }], context, 'text'),
          }),
        ];
  return [
    ...above,
    headingParagraph(1, title, context, id, { pageBreakBefore: kicker === undefined }),
    ...(lede === undefined
      ? []
      : [new Paragraph({ style: 'Lede', children: runs(lede, context, 'text') })]),
  ];
}

function oneBlock(block: Block, context: DocxContext, where: BlockSetting): Child[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(runs(block.children, context, 'text', bold(where)), context, where)];
    case 'line':
      return [ownLine(block, context)];
    case 'heading':
      return [
        new Paragraph({
          style: 'BoxHeading',
          ...indent(where, context),
          children: bookmarked(
            block.id === undefined ? undefined : context.bookmarks.get(block.id),
            runs(block.children, context, 'text'),
          ),
        }),
      ];
    case 'part':
      wordFault(
        context,
        `“${plainText(block.heading)}”`,
        '报告的一部分不能放在框、表格或列表里。请把它移到正文的最外层。',
        'A part of a report cannot stand in a box, a table or a list. Move it to the outermost level of the text.',
      );
      return [];
    case 'list':
      return list(block, context, where);
    case 'terms':
      return pairsTable(block.items, context, where, cellBlocks);
    case 'table':
      return dataTable(block.table, context, where, cellBlocks);
    case 'quote':
      return innerBlocks(block.blocks, context, { ...where, style: 'Quote' });
    case 'summary':
      return boxTable(block.blocks, context, where, cellBlocks);
    case 'lines':
      return linesToWriteOn(block.count, context, where);
    case 'figure':
      return figureBlocks(block, context);
  }
}

/** An addressee or an attachment at the left, a signature at the right; they stay with what follows. */
function ownLine({ side, hang, children }: ReportLine, context: DocxContext): Paragraph {
  const em = context.wordStyle.body.size;
  const styles = {
    title: 'TitleAgain',
    left: hang === undefined ? 'Addressee' : 'Attachment',
    right: 'Signature',
  };
  return new Paragraph({
    style: styles[side],
    keepNext: true,
    ...(hang === undefined
      ? {}
      : { indent: { left: twips(hang.rest * em), hanging: twips((hang.rest - hang.first) * em) } }),
    children: runs(children, context, 'text'),
  });
}

/** Empty paragraphs with a rule below each. */
function linesToWriteOn(count: number, context: DocxContext, where: BlockSetting): Child[] {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 1 };
  return Array.from(
    { length: count },
    () =>
      new Paragraph({
        style: where.style,
        ...indent(where, context),
        border: { bottom: rule, between: rule },
        children: [],
      }),
  );
}

function bold(where: BlockSetting): { bold?: true } {
  return where.bold === true ? { bold: true } : {};
}

function paragraph(
  children: ParagraphChild[],
  context: DocxContext,
  where: BlockSetting,
): Paragraph {
  return new Paragraph({
    style: where.style,
    ...(where.alignment === undefined ? {} : { alignment: where.alignment }),
    ...(where.keepNext === true ? { keepNext: true } : {}),
    ...indent(where, context),
    children,
  });
}

/** Indent of the paragraphs after the first one of a list item. */
function indent(
  { depth }: BlockSetting,
  { wordStyle }: DocxContext,
): Pick<IParagraphOptions, 'indent'> {
  if (depth < 0) return {};
  return { indent: { left: (depth + 1) * twips(2 * wordStyle.body.size), firstLine: 0 } };
}

function list(
  { ordered, start, items }: Extract<Block, { kind: 'list' }>,
  context: DocxContext,
  where: BlockSetting,
): Child[] {
  const reference = listReference(ordered ? start : undefined, context);
  const level = where.depth + 1;
  const style =
    where.style === 'BodyText' || where.style === 'BoxText' ? 'ListParagraph' : where.style;
  const inside: BlockSetting = { ...where, style, depth: level };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    const own = first?.kind === 'paragraph' ? first.children : [];
    const marked = new Paragraph({
      style,
      numbering: { reference, level, ...(ordered ? {} : { instance: 1 }) },
      ...(where.keepNext === true ? { keepNext: true } : {}),
      children: runs(own, context, 'text', bold(where)),
    });
    const others = first?.kind === 'paragraph' ? rest : item;
    return [marked, ...innerBlocks(others, context, inside)];
  });
}
