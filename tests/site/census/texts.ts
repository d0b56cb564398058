import type { SitePage } from '../site.ts';

/** A run of text that readers meet as one: a paragraph, a cell, a label, an attribute. */
export interface Block {
  text: string;
  /** The attribute that holds the text; undefined for text between tags. */
  attribute?: string;
  /** The element that holds a character of the text. */
  at(offset: number): Element;
}

const inline = new Set(
  'a abbr b bdi cite code em i mark output q small span strong sub sup time tspan wbr'.split(' '),
);
/** Elements whose text nobody reads as such. */
const silent = new Set(['script', 'style', 'template', 'textarea']);
const attributes = ['title', 'aria-label', 'alt', 'placeholder', 'summary', 'data-text', 'label'];

/** Everything with words on a page, in its order: text, drawings, attributes, the description. */
export function blocksOf({ document }: SitePage): Block[] {
  const blocks = textBlocks(document.documentElement);
  for (const element of document.querySelectorAll(attributes.map((name) => `[${name}]`).join())) {
    if (silent.has(element.localName) || element.closest('[hidden]') !== null) continue;
    for (const attribute of attributes) {
      const text = element.getAttribute(attribute);
      if (text !== null && text !== '') blocks.push({ text, attribute, at: () => element });
    }
  }
  for (const meta of document.querySelectorAll(
    'meta[name="description"],meta[property="og:title"]',
  )) {
    blocks.push({
      text: meta.getAttribute('content') ?? '',
      attribute: 'content',
      at: () => meta,
    });
  }
  return blocks;
}

/** The texts below an element, one for each paragraph, cell or label. */
function textBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let [text, owners]: [string, { start: number; element: Element }[]] = ['', []];
  const flush = (): void => {
    if (text.trim() !== '') blocks.push(blockOf(text, owners));
    [text, owners] = ['', []];
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const { parentElement } = node;
      if (parentElement !== null) owners.push({ start: text.length, element: parentElement });
      text += (node.textContent ?? '').replace(/[ \t\n\r]+/gu, ' ');
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (silent.has(element.localName) || element.hasAttribute('hidden')) return;
    const isBlock = !inline.has(element.localName) || element.classList.contains('note');
    if (isBlock) flush();
    for (const child of element.childNodes) walk(child);
    if (isBlock) flush();
  };
  walk(root);
  flush();
  return blocks;
}

function blockOf(text: string, owners: readonly { start: number; element: Element }[]): Block {
  return {
    text,
    at(offset) {
      const owner = owners.findLast(({ start }) => start <= offset) ?? owners[0];
      if (owner === undefined) throw new Error(`No element holds "${text}"`);
      return owner.element;
    },
  };
}
