import type { Element, ElementContent } from 'hast';
import { punctuation } from '#src/i18n/punctuation.ts';
import { textOf } from '../faults.ts';
import { attribute, hasClass, isBlank, isLeftOut, type ReadContext } from './context.ts';
import { collapseWhitespace } from './collapse-whitespace.ts';
import { plainText, type Inline } from '../tree/tree.ts';

/** Reads inline nodes; passed in to avoid an import cycle, since inlines hold notes. */
export type ReadRun = (nodes: readonly ElementContent[], context: ReadContext) => Inline[];

const blocks = new Set([
  ...['div', 'p', 'section', 'header', 'footer', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl'],
  ...['dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary', 'article'],
]);

/**
 * The text of a note. Its parts (blocks, `note-origin`, `note-computation`, …) are stacked on the
 * screen; in a footnote they become consecutive sentences, list items are separated by semicolons.
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
    if (isLeftOut(node) || leadsBack(node)) return;
    const separator = separatorOf(node, context);
    if (separator !== undefined && plainText(parts).trim() !== '') between = separator;
    if (blocks.has(node.tagName)) node.children.forEach(visit);
    else add(node);
    if (blocks.has(node.tagName)) between = separatorAfter(node, context);
  };
  nodes.forEach(visit);
  return collapseWhitespace(parts);
}

/** A link of a note back to its mark. */
function leadsBack(node: Element): boolean {
  return attribute(node, 'href')?.startsWith('#ref-') === true;
}

/** What stands between a part and the text before it. */
function separatorOf(node: Element, context: ReadContext): string | undefined {
  const { stop, semicolon } = punctuation(context.lang);
  if (hasClass(node, 'note-status')) return ' ';
  if (isNotePart(node)) return stop;
  if (!blocks.has(node.tagName)) return undefined;
  return node.tagName === 'li' || node.tagName === 'dt' || node.tagName === 'td' ? semicolon : stop;
}

function separatorAfter(node: Element, context: ReadContext): string {
  const { colon, stop, semicolon } = punctuation(context.lang);
  if (node.tagName === 'dt' || node.tagName === 'th') return colon;
  return node.tagName === 'li' || node.tagName === 'dd' || node.tagName === 'td' ? semicolon : stop;
}

function isNotePart(node: Element): boolean {
  const { className } = node.properties;
  return (
    Array.isArray(className) &&
    className.some((name) => typeof name === 'string' && name.startsWith('note-'))
  );
}

/** Strips the leading number of a note: the printed footnote has its own. */
export function withoutNumber(note: Element): ElementContent[] {
  const first = note.children.findIndex((node) => !isBlank(node));
  const node = note.children[first];
  const numbered = node?.type === 'element' && /^\d+$/u.test(textOf(node).trim());
  return numbered ? note.children.slice(first + 1) : note.children;
}
