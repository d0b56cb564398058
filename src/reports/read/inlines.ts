import type { Element, ElementContent } from 'hast';
import { wide } from '#src/lib/text/scripts.ts';
import { evidenceNote } from './evidence.ts';
import { targetOf } from './links.ts';
import { readMark, readNote, unmarkedFacts } from './marks.ts';
import { hasClass, isLeftOut, unknownElement, type ReadContext } from './context.ts';
import { behindMeasures } from './measure-words.ts';
import { collapseWhitespace } from './collapse-whitespace.ts';
import { plainText, type Inline, type Tone } from '../tree/tree.ts';

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

// `wbr` only says where a browser may end the line; printed forms break lines by their own rules.
const plain = new Set(['span', 'abbr', 'time', 'bdi', 'wbr']);
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
  const run = readRun(nodes, { ...context, unmarked: unmarkedFacts(nodes, context) });
  return behindMeasures(collapseWhitespace(run));
}

function readRun(nodes: readonly ElementContent[], context: ReadContext): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return [{ kind: 'text', text: node.value }];
    if (node.type !== 'element' || isLeftOut(node) || hasClass(node, 'note')) return [];
    return readMark(node, context, readRun) ?? readElement(node, context);
  });
}

function readElement(element: Element, context: ReadContext): Inline[] {
  if (element.tagName === 'br') return [{ kind: 'break' }];
  if (!isInline(element)) {
    unknownElement(context, element, { zh: '一行文字里', en: 'within a line of text' });
    return [];
  }
  const children = [
    ...readRun(element.children, context),
    ...(context.unmarked?.has(element) === true ? readNote(element, context, readRun) : []),
  ];
  if (hasClass(element, 'line')) return withStrongStart(children);
  if (hasClass(element, 'chip')) {
    return [{ kind: 'chip', tone: toneOf(element), children }];
  }
  const wrapper = wrappers[element.tagName];
  if (wrapper !== undefined) return [{ kind: wrapper, children }];
  const target = element.tagName === 'a' ? targetOf(element, context) : undefined;
  const note = evidenceNote(element, context, readRun);
  return [
    ...(target === undefined ? children : [{ kind: 'link' as const, target, children }]),
    ...(note === undefined ? [] : [note]),
  ];
}

/** An entry of a note: the number that it is about stands out. Bold Chinese costs kilobytes. */
function withStrongStart(children: readonly Inline[]): Inline[] {
  const [first, ...others] = children;
  if (first === undefined || wide.test(plainText([first]))) return [...children];
  return [{ kind: 'strong', children: [first] }, ...others];
}

function toneOf(chip: Element): Tone {
  const found = Object.entries(tones).find(([name]) => hasClass(chip, `chip-${name}`));
  return found?.[1] ?? 'plain';
}
