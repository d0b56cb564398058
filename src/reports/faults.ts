import type { Element, ElementContent } from 'hast';
import { visibleText } from '#src/lib/text/visible.ts';

/** Something on a page that cannot be printed; both messages say what, where and how to fix it. */
export interface ReportFault {
  /** Path of the page below `dist`. */
  page: string;
  /** The element or place on the page. */
  where: string;
  zh: string;
  en: string;
  /** Of faults with the same key, which differ in the page that they were found on, one is told. */
  once?: string;
}

/** Carries all faults of an operation. */
export class ReportError extends Error {
  readonly faults: readonly ReportFault[];

  constructor(faults: readonly ReportFault[]) {
    super(faults.map(faultText).join('\n\n'));
    this.name = 'ReportError';
    this.faults = faults;
  }
}

/** Formats a fault, Chinese first. Nothing from a file reaches a terminal as it is. */
export function faultText(fault: ReportFault): string {
  const text = `${fault.page} · ${fault.where}\n  ${fault.zh}\n  ${fault.en}`;
  return text.split('\n').map(visibleText).join('\n');
}

/** Text content of a node; whitespace is kept. */
export function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && node.tagName !== 'style'
    ? node.children.map(textOf).join('')
    : '';
}

/** Describes an element by its tag, id, classes, text excerpt and HTML position. */
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
