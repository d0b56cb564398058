import type { Element, ElementContent } from 'hast';
import { quantitiesIn } from '#src/lib/text/quantities.ts';
import { textOf } from '../faults.ts';
import { attribute, elementsOf, fault, hasClass, type ReadContext } from './context.ts';
import { noteText, type ReadRun } from './note-text.ts';
import type { Inline } from '../tree/tree.ts';

/**
 * A mark (`a.ref`), a pointer from one note to another, or the link of a note back to its mark;
 * undefined for other elements. Every mark has the text of its note; which one is the first to be
 * printed is known when the report is composed.
 */
export function readMark(
  element: Element,
  context: ReadContext,
  readRun: ReadRun,
): Inline[] | undefined {
  const [, kind, number] = /^#(ref|note)-(.+)$/u.exec(attribute(element, 'href') ?? '') ?? [];
  if (element.tagName !== 'a' || number === undefined) return undefined;
  if (kind === 'ref') return [];
  return hasClass(element, 'ref')
    ? readNote(element, context, readRun)
    : readPointer(element, context, readRun);
}

/** The note of a mark, or of a number whose mark stands in another paragraph. */
export function readNote(mark: Element, context: ReadContext, readRun: ReadRun): Inline[] {
  const id = idOf(mark);
  const note = context.notes.get(id);
  if (note !== undefined) {
    context.printed.add(id);
    const own = { ...context, note: id };
    return [{ kind: 'note', id, children: noteText(note.children, own, readRun) }];
  }
  if (!context.ids.has(id)) {
    fault(
      context,
      mark,
      `这个注号指向注释 #${id}，但页面上没有这条注释。请补上 id="${id}" 的 .note。`,
      `This mark points to note #${id}, but the page has no such note. Add the .note with id="${id}".`,
    );
  }
  return [];
}

/** “See note 3” in a note: the number is that of the printed note. */
function readPointer(link: Element, context: ReadContext, readRun: ReadRun): Inline[] {
  const [, before = '', after = ''] = /^(.*?)\d+(.*)$/su.exec(textOf(link)) ?? [];
  const id = idOf(link);
  const note = context.notes.get(id);
  const text = (words: string): Inline[] => (words === '' ? [] : [{ kind: 'text', text: words }]);
  // Notes that point to each other are no evidence.
  if (note === undefined || context.note === undefined || context.pointed === true)
    return text(textOf(link));
  context.printed.add(id);
  const own = { ...context, pointed: true };
  return [
    ...text(before),
    { kind: 'note', id, bare: true, children: noteText(note.children, own, readRun) },
    ...text(after),
  ];
}

/**
 * The numbers of a paragraph after which their note is marked, because its mark stands in another
 * paragraph: the last one of each note.
 */
export function unmarkedFacts(
  nodes: readonly ElementContent[],
  { lang }: ReadContext,
): ReadonlySet<Element> {
  const last = new Map<string, Element>();
  const all = nodes.flatMap((node) => (node.type === 'element' ? withDescendants(node) : []));
  for (const element of all)
    if (
      attribute(element, 'dataNote') !== undefined &&
      quantitiesIn(textOf(element), lang).length > 0
    )
      last.set(idOf(element), element);
  for (const element of all) if (hasClass(element, 'ref')) last.delete(idOf(element));
  return new Set(last.values());
}

function withDescendants(element: Element): Element[] {
  if (hasClass(element, 'note')) return [];
  return [element, ...elementsOf(element).flatMap(withDescendants)];
}

function idOf(element: Element): string {
  const note = attribute(element, 'dataNote');
  return note === undefined ? (attribute(element, 'href') ?? '').slice(1) : `note-${note}`;
}
