import type { Element, ElementContent } from 'hast';

/** Something on a page that cannot be printed; both texts say what, where and what to do. */
export interface ReportFault {
  /** Path of the page below `dist`. */
  page: string;
  /** The element or the place, as a reader of the page finds it. */
  where: string;
  zh: string;
  en: string;
}

/** Thrown once with everything that is wrong. */
export class ReportError extends Error {
  readonly faults: readonly ReportFault[];

  constructor(faults: readonly ReportFault[]) {
    super(faults.map(faultText).join('\n\n'));
    this.name = 'ReportError';
    this.faults = faults;
  }
}

/** A fault as lines of text, Chinese first. */
export function faultText(fault: ReportFault): string {
  return `${fault.page} · ${fault.where}\n  ${fault.zh}\n  ${fault.en}`;
}

/** The text below a node, without collapsing blanks. */
export function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && node.tagName !== 'style'
    ? node.children.map(textOf).join('')
    : '';
}

/** Names an element by its tag, id, classes, the start of its text and its line in the HTML. */
export function elementName(element: Element): string {
  const { id, className } = element.properties;
  const attributes = [
    typeof id === 'string' ? ` id="${id}"` : '',
    Array.isArray(className) && className.length > 0 ? ` class="${className.join(' ')}"` : '',
  ].join('');
  const text = textOf(element).replace(/\s+/gu, ' ').trim();
  const excerpt = text === '' ? '' : ` “${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`;
  const line =
    element.position === undefined
      ? ''
      : ` (HTML ${element.position.start.line}:${element.position.start.column})`;
  return `<${element.tagName}${attributes}>${excerpt}${line}`;
}
