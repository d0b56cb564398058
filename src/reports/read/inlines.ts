import type { Element, ElementContent } from 'hast';
import { punctuation } from '#src/i18n/punctuation.ts';
import { textOf } from '../faults.ts';
import { targetOf } from './links.ts';
import {
  attribute,
  fault,
  hasClass,
  isBlank,
  isLeftOut,
  unknownElement,
  type ReadContext,
} from './context.ts';
import { collapseWhitespace } from './collapse-whitespace.ts';
import { plainText, type Inline, type Tone } from '../tree/tree.ts';

type Wrapper = Exclude<Inline['kind'], 'text' | 'link' | 'note' | 'chip' | 'break'>;

const wrappers: Readonly<Record<string, Wrapper>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  code: 'code',
  sup: 'superscript',
  sub: 'subscript',
  small: 'small',
};

const plain = new Set(['span', 'abbr', 'time', 'bdi']);
/** Chip tone by class suffix. */
const tones: Readonly<Record<string, Tone>> = {
  confirmed: 'confirmed',
  agrees: 'confirmed',
  contradicted: 'contradicted',
  disagrees: 'contradicted',
  rounding: 'contradicted',
  computed: 'computed',
  reported: 'reported',
};

/** Whether an element is inline. */
export function isInline(element: Element): boolean {
  const { tagName } = element;
  return tagName in wrappers || plain.has(tagName) || tagName === 'a' || tagName === 'br';
}

/** Reads the inline nodes of one paragraph; whitespace is collapsed as in a browser. */
export function readInlines(nodes: readonly ElementContent[], context: ReadContext): Inline[] {
  return collapseWhitespace(readRun(nodes, context));
}

function readRun(nodes: readonly ElementContent[], context: ReadContext): Inline[] {
  return nodes.flatMap((node, index): Inline[] => {
    if (node.type === 'text') return [{ kind: 'text', text: node.value }];
    if (node.type === 'comment' || isLeftOut(node) || hasClass(node, 'note')) return [];
    return hasClass(node, 'fact') || hasClass(node, 'ref')
      ? readFact(node, nodes.slice(index + 1), context)
      : readElement(node, context);
  });
}

function readElement(element: Element, context: ReadContext): Inline[] {
  if (element.tagName === 'br') return [{ kind: 'break' }];
  if (!isInline(element)) {
    unknownElement(context, element, { zh: '一行文字里', en: 'within a line of text' });
    return [];
  }
  const children = readRun(element.children, context);
  if (hasClass(element, 'chip')) {
    return [{ kind: 'chip', tone: toneOf(element), children }];
  }
  const wrapper = wrappers[element.tagName];
  if (wrapper !== undefined) return [{ kind: wrapper, children }];
  const target = element.tagName === 'a' ? targetOf(element, context) : undefined;
  return target === undefined ? children : [{ kind: 'link', target, children }];
}

function toneOf(chip: Element): Tone {
  const found = Object.entries(tones).find(([name]) => hasClass(chip, `chip-${name}`));
  return found?.[1] ?? 'plain';
}

/** A sourced number: its text, plus a footnote at the first reference to its note. */
function readFact(
  element: Element,
  after: readonly ElementContent[],
  context: ReadContext,
): Inline[] {
  const value = readRun(
    hasClass(element, 'ref') ? [] : element.children.filter((child) => !isReferenceMark(child)),
    context,
  );
  const id = noteId(element, after);
  if (id === undefined || context.printed.has(id)) return value;
  const note = context.notes.get(id);
  if (note === undefined) {
    if (!context.ids.has(id)) {
      fault(
        context,
        element,
        `这个数字指向注释 #${id}，但页面上没有这条注释。请补上 id="${id}" 的 span.note。`,
        `This number points to note #${id}, but the page has no such note. Add the span.note with id="${id}".`,
      );
    }
    return value;
  }
  context.printed.add(id);
  return [...value, { kind: 'note', children: readNote(note, context) }];
}

function noteId(element: Element, after: readonly ElementContent[]): string | undefined {
  const href = attribute(element, 'href');
  if (href?.startsWith('#') === true) return href.slice(1);
  const next = after.find((node) => !isBlank(node));
  return next?.type === 'element' && hasClass(next, 'note') ? attribute(next, 'id') : undefined;
}

function isReferenceMark(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'sup' && /^\s*\d+\s*$/u.test(textOf(node));
}

/**
 * The text of a note. Its parts (`note-origin`, `note-computation`, …) are stacked on the screen;
 * in a footnote they become consecutive sentences.
 */
function readNote(note: Element, context: ReadContext): Inline[] {
  const parts: Inline[] = [];
  for (const node of withoutNumber(note)) {
    const before = plainText(parts).trimEnd();
    if (before !== '' && isNotePart(node)) {
      const closed = hasClass(node, 'note-status') || /[.。;；:：!！?？]$/u.test(before);
      const { stop } = punctuation(context.lang);
      parts.push({ kind: 'text', text: closed ? ' ' : stop });
    }
    parts.push(...readRun([node], context));
  }
  return collapseWhitespace(parts);
}

function isNotePart(node: ElementContent): node is Element {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return (
    Array.isArray(className) &&
    className.some((name) => typeof name === 'string' && name.startsWith('note-'))
  );
}

/** Strips the leading number of a note: the printed footnote has its own. */
function withoutNumber(note: Element): ElementContent[] {
  const first = note.children.findIndex((node) => !isBlank(node));
  const node = note.children[first];
  const numbered = node?.type === 'element' && /^\d+$/u.test(textOf(node).trim());
  return numbered ? note.children.slice(first + 1) : note.children;
}
