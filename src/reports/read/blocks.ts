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
const transparent = new Set(['section', 'div', 'header', 'footer', 'article']);

/** Reads a run of nodes; text that stands beside blocks becomes a paragraph of its own. */
export function readBlocks(nodes: readonly ElementContent[], reading: ReadContext): Block[] {
  const blocks: Block[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    blocks.push(...paragraph(line, reading));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && reading.front.has(node)) continue;
    if (node.type !== 'element' || isInline(node)) {
      line.push(node);
    } else if (!isLeftOut(node)) {
      endLine();
      blocks.push(...readBlock(node, reading));
    }
  }
  endLine();
  return blocks;
}

function paragraph(nodes: readonly ElementContent[], reading: ReadContext): Block[] {
  if (nodes.every(isBlank)) return [];
  const children = readInlines(nodes, reading);
  return isEmpty(children) ? [] : [{ kind: 'paragraph', children }];
}

/** What the site sets small and quiet: where something is from, and remarks. */
function inSmallType(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  return { ...block, children: [{ kind: 'small', children: block.children }] };
}

function isEmpty(inlines: readonly Inline[]): boolean {
  return plainText(inlines).trim() === '' && !inlines.some((inline) => inline.kind === 'note');
}

function readBlock(element: Element, reading: ReadContext): Block[] {
  const { tagName } = element;
  const level = levels[tagName];
  if (level !== undefined) return [readHeading(element, level, reading)];
  if (transparent.has(tagName)) {
    const blocks = readBlocks(element.children, reading);
    return hasClass(element, 'summary') ? [{ kind: 'summary', blocks }] : blocks;
  }
  switch (tagName) {
    case 'p':
      return hasClass(element, 'quiet')
        ? paragraph(element.children, reading).map(inSmallType)
        : paragraph(element.children, reading);
    case 'ul':
    case 'ol':
      return [readList(element, reading)];
    case 'dl':
      return [readTerms(element, reading)];
    case 'table':
      return [{ kind: 'table', table: readTable(element, reading, readBlocks) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(element.children, reading) }];
    case 'figure':
      return [readFigure(element, reading, readBlocks)];
    default:
      unknownElement(reading, element, { zh: '正文里', en: 'in the text' });
      return [];
  }
}

function readHeading(element: Element, level: 1 | 2 | 3, reading: ReadContext): Block {
  const id = attribute(element, 'id');
  const children = readInlines(element.children, reading);
  return { kind: 'heading', level, ...(id === undefined ? {} : { id }), children };
}

function readList(element: Element, reading: ReadContext): Block {
  const items = elementsOf(element).flatMap((item): Block[][] => {
    if (item.tagName === 'li') return [readBlocks(item.children, reading)];
    unknownElement(reading, item, { zh: '列表里', en: 'in a list' });
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

/** A description list; pairs may be wrapped in `div`. */
function readTerms(element: Element, reading: ReadContext): DefinitionList {
  const parts = elementsOf(element).flatMap((child) =>
    child.tagName === 'div' ? elementsOf(child) : [child],
  );
  const items: DefinitionList['items'] = [];
  for (const part of parts) {
    const open = items.at(-1);
    if (part.tagName === 'dt') {
      const term = readInlines(part.children, reading);
      if (open?.descriptions.length === 0) open.terms.push(term);
      else items.push({ terms: [term], descriptions: [] });
    } else if (part.tagName === 'dd' && open !== undefined) {
      open.descriptions.push(readBlocks(part.children, reading));
    } else {
      unknownElement(reading, part, { zh: '定义列表里', en: 'in a description list' });
    }
  }
  return { kind: 'terms', items };
}
