import type { Element, ElementContent } from 'hast';
import { punctuation } from '#src/i18n/punctuation.ts';
import { isLeftOut, type ReadContext } from './context.ts';
import { collapseWhitespace } from './collapse-whitespace.ts';
import { plainText, type Inline } from '../tree/tree.ts';

/** Reads inline nodes; passed in to avoid an import cycle, since inlines hold notes. */
export type ReadRun = (nodes: readonly ElementContent[], context: ReadContext) => Inline[];

const blocks = new Set([
  ...['div', 'p', 'section', 'header', 'footer', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl'],
  ...['dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'article'],
]);

/**
 * The text of a note. Its blocks are stacked on the screen; in a footnote they become consecutive
 * sentences, list items are separated by semicolons. What is folded on the screen is left out.
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
    const before = plainText(parts);
    if (between !== undefined && before !== '') {
      if (plainText(run).trim() === '') return;
      parts.push({ kind: 'text', text: /[.。;；:：!！?？]\s*$/u.test(before) ? ' ' : between });
    }
    if (before === '' && plainText(run).trim() === '') return;
    between = undefined;
    parts.push(...run);
  };
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element' || !blocks.has(node.tagName)) {
      if (node.type !== 'element' || node.tagName !== 'details') add(node);
      return;
    }
    if (isLeftOut(node)) return;
    between ??= separatorBefore(node, context);
    node.children.forEach(visit);
    between = separatorAfter(node, context);
  };
  nodes.forEach(visit);
  return collapseWhitespace(parts);
}

/** What stands between a block and the text before it. */
function separatorBefore({ tagName }: Element, { lang }: ReadContext): string {
  const { stop, semicolon } = punctuation(lang);
  return ['li', 'dt', 'td'].includes(tagName) ? semicolon : stop;
}

/** What stands between a block and the text after it; a term or row header ends with a colon. */
function separatorAfter({ tagName }: Element, { lang }: ReadContext): string {
  const { colon, stop, semicolon } = punctuation(lang);
  if (tagName === 'dt' || tagName === 'th') return colon;
  return ['li', 'dd', 'td'].includes(tagName) ? semicolon : stop;
}
