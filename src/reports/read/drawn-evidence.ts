import type { Element } from 'hast';
import { quantitiesIn } from '#src/lib/quantities.ts';
import { textOf } from '../faults.ts';
import { notesIn } from '../tree/tree.ts';
import { attribute, findAll, hasClass, type ReadContext } from './context.ts';
import { pageOf } from './evidence.ts';
import type { Evidence } from './evidence-list.ts';
import { fileOf } from './evidence-pages.ts';
import { readInlines } from './inlines.ts';
import { pathBelow } from './links.ts';

/**
 * The evidence of the numbers written in the drawing of a figure without a table, without what the
 * lede or a table has told: the entries that they link to, or those of its chart's page for the mark
 * that a number belongs to.
 */
export function drawnEvidence(figure: Element, context: ReadContext): Evidence[] {
  const all = [...linkedEvidence(figure, context), ...keyedEvidence(figure, context)];
  return all.filter(({ note }) => !context.told.has(note.id ?? ''));
}

/** The evidence of numbers that are links in the wide drawing. */
function linkedEvidence(figure: Element, context: ReadContext): Evidence[] {
  const links = elementsIn(
    { children: findAll(figure, (one) => hasClass(one, 'figure-wide')) },
    (one) => one.tagName === 'a' && elementsIn(one, ({ tagName }) => tagName === 'text').length > 0,
  );
  return links.flatMap((link) => {
    const label = textOf(link).trim();
    if (quantitiesIn(label, context.lang).length === 0) return [];
    const [note] = notesIn(readInlines([linkTo(attribute(link, 'href') ?? '', link)], context));
    return note === undefined ? [] : [{ label, note }];
  });
}

function keyedEvidence(figure: Element, context: ReadContext): Evidence[] {
  const { base = '', lang } = context;
  const path = `${base}/${attribute(figure, 'dataPath')?.replace(/^\//u, '') ?? ''}`;
  const place = pathBelow(path, context);
  const root = place === undefined ? undefined : pageOf(fileOf(place.path), context);
  if (root === undefined) return [];
  const entries = elementsIn(root, (one) => hasClass(one, 'evidence-entry'));
  return elementsIn(figure, (one) => one.tagName === 'text').flatMap((text): Evidence[] => {
    const key = attribute(text, 'dataKey');
    const [number] = quantitiesIn(textOf(text), lang);
    const entry = entries.find((one) => isOf(one, key, number?.text));
    const id = entry === undefined ? undefined : attribute(entry, 'id');
    if (id === undefined) return [];
    const [note] = notesIn(readInlines([linkTo(`${path}#${id}`, text)], context));
    return note === undefined ? [] : [{ label: textOf(text).trim(), note }];
  });
}

/** Whether an entry of the page is about a mark and has this value. */
function isOf(entry: Element, key: string | undefined, value: string | undefined): boolean {
  const [strong] = elementsIn(entry, ({ tagName }) => tagName === 'strong');
  return (
    key !== undefined &&
    value !== undefined &&
    attribute(entry, 'id')?.endsWith(`.${key}`) === true &&
    strong !== undefined &&
    textOf(strong).trim() === value
  );
}

function linkTo(href: string, text: Element): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href, className: ['fact'] },
    children: [{ type: 'text', value: textOf(text) }],
  };
}

/** Descendants that pass a test, those of drawings too. */
function elementsIn(
  parent: Pick<Element, 'children'> | { children: readonly unknown[] },
  test: (element: Element) => boolean,
): Element[] {
  return (parent.children as Element['children']).flatMap((child) =>
    child.type === 'element' ? [...(test(child) ? [child] : []), ...elementsIn(child, test)] : [],
  );
}
