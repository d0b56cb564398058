import type { Element, ElementContent } from 'hast';
import { punctuation } from '#src/i18n/punctuation.ts';
import { isLeftOut, type ReadContext } from './context.ts';
import { collapseWhitespace } from './collapse-whitespace.ts';
import { plainText, type Inline } from '../tree/tree.ts';

/** Reads inline nodes; passed in to avoid an import cycle, since inlines hold notes. */
export type ReadRun = (nodes: readonly ElementContent[], context: ReadContext) => Inline[];

const blocks = new Set([
  ...['div', 'p', 'section', 'header', 'footer', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl'],
  ...['dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary', 'article'],
]);

/**
 * The text of a note. Its blocks are stacked on the screen; in a footnote they become consecutive
 * sentences, list items are separated by semicolons.
 */
export function noteText(
  nodes: readonly ElementContent[],
  context: ReadContext,
  readRun: ReadRun,
): Inline[] {
  const parts: Inline[] = [];
  let between: string | undefined;
  const add = (node: ElementContent): void => {
    const run = readRun([node], context);
    const before = plainText(parts).trimEnd();
    if (between !== undefined && before !== '' && plainText(run).trim() !== '') {
      parts.push({ kind: 'text', text: /[.。;；:：!！?？]$/u.test(before) ? ' ' : between });
      between = undefined;
    }
    parts.push(...run);
  };
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element') return add(node);
    if (isLeftOut(node)) return;
    const separator = separatorOf(node, context);
    if (separator !== undefined && plainText(parts).trim() !== '') between = separator;
    if (blocks.has(node.tagName)) node.children.forEach(visit);
    else add(node);
    if (blocks.has(node.tagName)) between = separatorAfter(node, context);
  };
  nodes.forEach(visit);
  return collapseWhitespace(parts);
}

/** What stands between a part and the text before it. */
function separatorOf(node: Element, context: ReadContext): string | undefined {
  const { stop, semicolon } = punctuation(context.lang);
  if (!blocks.has(node.tagName)) return undefined;
  return node.tagName === 'li' || node.tagName === 'dt' || node.tagName === 'td' ? semicolon : stop;
}

function separatorAfter(node: Element, context: ReadContext): string {
  const { colon, stop, semicolon } = punctuation(context.lang);
  if (node.tagName === 'dt' || node.tagName === 'th') return colon;
  return node.tagName === 'li' || node.tagName === 'dd' || node.tagName === 'td' ? semicolon : stop;
}
