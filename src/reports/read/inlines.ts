import type { Element, ElementContent } from 'hast';
import { textOf } from '../faults.ts';
import { evidenceNote } from './evidence.ts';
import { targetOf } from './links.ts';
import { noteText, withoutNumber } from './note-text.ts';
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
import type { Inline, Tone } from '../tree/tree.ts';

type Wrapper = Exclude<Inline['kind'], 'text' | 'link' | 'note' | 'noteref' | 'chip' | 'break'>;

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

/**
 * A sourced number or its mark (`a.ref`): the text, plus the note. Marks repeat their note; which
 * one is the first to be printed is known when the report is composed.
 */
function readFact(
  element: Element,
  after: readonly ElementContent[],
  context: ReadContext,
): Inline[] {
  const isMark = hasClass(element, 'ref') && /^[\s[\]]*\d+[\s[\]]*$/u.test(textOf(element));
  const value = isMark
    ? []
    : readRun(
        element.children.filter((child) => !isReferenceMark(child)),
        context,
      );
  const id = noteId(element, after);
  if (id === undefined) return factOfPlace(element, value, context);
  const note = context.notes.get(id);
  if (note === undefined) {
    if (!context.ids.has(id)) {
      fault(
        context,
        element,
        `这个数字指向注释 #${id}，但页面上没有这条注释。请补上 id="${id}" 的 .note。`,
        `This number points to note #${id}, but the page has no such note. Add the .note with id="${id}".`,
      );
    }
    return value;
  }
  context.printed.add(id);
  return [
    ...value,
    { kind: 'note', id, children: noteText(withoutNumber(note), context, readRun) },
  ];
}

/** A number that leads to its evidence on another page of the site. */
function factOfPlace(element: Element, value: Inline[], context: ReadContext): Inline[] {
  const target = element.tagName === 'a' ? targetOf(element, context) : undefined;
  const note = element.tagName === 'a' ? evidenceNote(element, context, readRun) : undefined;
  return [
    ...(target === undefined ? value : [{ kind: 'link' as const, target, children: value }]),
    ...(note === undefined ? [] : [note]),
  ];
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
