import type { Element, ElementContent } from 'hast';
import { readFigure } from './figure.ts';
import { isInline, readInlines } from './inlines.ts';
import { readTable } from './table.ts';
import {
  attribute,
  elementsOf,
  hasClass,
  isBlank,
  isLeftOut,
  unknownElement,
  type ReadContext,
} from './context.ts';
import { plainText, type Block, type Inline } from '../tree/tree.ts';

const levels: Readonly<Record<string, 1 | 2 | 3>> = { h2: 1, h3: 2, h4: 3 };
const transparent = new Set(['section', 'div', 'header', 'footer', 'article', 'details']);

/** Reads sibling nodes; text between blocks becomes a paragraph. */
export function readBlocks(nodes: readonly ElementContent[], context: ReadContext): Block[] {
  const blocks: Block[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    blocks.push(...paragraph(line, context));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && context.front.has(node)) continue;
    if (node.type !== 'element' || isInline(node)) {
      line.push(node);
    } else if (!isLeftOut(node)) {
      endLine();
      blocks.push(...readBlock(node, context));
    }
  }
  endLine();
  return blocks;
}

function paragraph(nodes: readonly ElementContent[], context: ReadContext): Block[] {
  if (nodes.every(isBlank)) return [];
  const children = readInlines(nodes, context);
  return isEmpty(children) ? [] : [{ kind: 'paragraph', children }];
}

/** Text that the site shows in small type, such as sources and remarks. */
function inSmallType(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  return { ...block, children: [{ kind: 'small', children: block.children }] };
}

function isEmpty(inlines: readonly Inline[]): boolean {
  return plainText(inlines).trim() === '' && !inlines.some((inline) => inline.kind === 'note');
}

function readBlock(element: Element, context: ReadContext): Block[] {
  const { tagName } = element;
  const level = levels[tagName];
  if (level !== undefined) return [readHeading(element, level, context)];
  if (hasClass(element, 'answer-lines')) {
    return [{ kind: 'lines', count: Number(attribute(element, 'dataLines') ?? 1) }];
  }
  if (transparent.has(tagName)) {
    const blocks = readBlocks(element.children, context);
    return hasClass(element, 'summary') ? [{ kind: 'summary', blocks }] : blocks;
  }
  switch (tagName) {
    case 'p':
      return hasClass(element, 'quiet')
        ? paragraph(element.children, context).map(inSmallType)
        : paragraph(element.children, context);
    case 'ul':
    case 'ol':
      return [readList(element, context)];
    case 'dl':
      return [readTerms(element, context)];
    case 'table':
      return [{ kind: 'table', table: readTable(element, context, readBlocks) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(element.children, context) }];
    case 'figure':
      return [readFigure(element, context, readBlocks)];
    default:
      unknownElement(context, element, { zh: '正文里', en: 'in the text' });
      return [];
  }
}

function readHeading(element: Element, level: 1 | 2 | 3, context: ReadContext): Block {
  const id = attribute(element, 'id');
  const children = readInlines(element.children, context);
  return { kind: 'heading', level, ...(id === undefined ? {} : { id }), children };
}

function readList(element: Element, context: ReadContext): Block {
  const items = elementsOf(element).flatMap((item): Block[][] => {
    if (item.tagName === 'li') return [readBlocks(item.children, context)];
    unknownElement(context, item, { zh: '列表里', en: 'in a list' });
    return [];
  });
  const { start } = element.properties;
  return {
    kind: 'list',
    ordered: element.tagName === 'ol',
    start: typeof start === 'number' ? start : 1,
    items: items.filter((blocks) => blocks.length > 0),
  };
}

type DefinitionList = Extract<Block, { kind: 'terms' }>;

/** Reads a description list; pairs may be wrapped in `div`. */
function readTerms(element: Element, context: ReadContext): DefinitionList {
  const parts = elementsOf(element).flatMap((child) =>
    child.tagName === 'div' ? elementsOf(child) : [child],
  );
  const items: DefinitionList['items'] = [];
  for (const part of parts) {
    const open = items.at(-1);
    if (part.tagName === 'dt') {
      const term = readInlines(part.children, context);
      if (open?.descriptions.length === 0) open.terms.push(term);
      else items.push({ terms: [term], descriptions: [] });
    } else if (part.tagName === 'dd' && open !== undefined) {
      open.descriptions.push(readBlocks(part.children, context));
    } else {
      unknownElement(context, part, { zh: '定义列表里', en: 'in a description list' });
    }
  }
  return { kind: 'terms', items };
}
