import type { Element } from 'hast';
import { punctuation } from '#src/i18n/punctuation.ts';
import { quantitiesIn, type Quantity } from '#src/lib/text/quantities.ts';
import type { Lang } from '#src/model.ts';
import { textOf } from '../faults.ts';
import { notesIn } from '../tree/tree.ts';
import { attribute, elementsIn, findAll, hasClass, type ReadContext } from './context.ts';
import { pageOf } from './evidence.ts';
import type { Evidence } from './evidence-list.ts';
import { fileOf } from './evidence-pages.ts';
import { readInlines } from './inlines.ts';
import { pathBelow } from './links.ts';

/**
 * The evidence of the numbers written in the drawing of a figure, without what the lede or a table
 * has told: the entries that they link to, or those of its chart's page for the mark that a number
 * belongs to. Each is labelled with its numbers.
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
    const label = numbersIn(textOf(link), context.lang);
    if (label === '') return [];
    const [note] = notesIn(readInlines([linkTo(attribute(link, 'href') ?? '', link)], context));
    return note === undefined ? [] : [{ label, note }];
  });
}

function keyedEvidence(figure: Element, context: ReadContext): Evidence[] {
  const { base = '', lang } = context;
  const path = `${base}/${attribute(figure, 'dataPath')?.replace(/^\//u, '') ?? ''}`;
  const place = pathBelow(path, context);
  const linked = place === undefined ? undefined : pageOf(fileOf(place.path), context);
  if (linked === undefined) return [];
  const entries = elementsIn(linked.root, (one) => hasClass(one, 'evidence-entry'));
  return elementsIn(figure, (one) => one.tagName === 'text').flatMap((text) => {
    const key = attribute(text, 'dataKey');
    if (key === undefined) return [];
    const own = entries.filter((one) => attribute(one, 'id')?.endsWith(`.${key}`) === true);
    return quantitiesIn(textOf(text), lang).flatMap((number): Evidence[] => {
      const id = attribute(own.find((one) => states(one, number, lang)) ?? text, 'id');
      if (id === undefined) return [];
      const [note] = notesIn(readInlines([linkTo(`${path}#${id}`, text)], context));
      return note === undefined ? [] : [{ label: number.text, note }];
    });
  });
}

/**
 * Whether an entry has a number as its value, or among the other forms of it, which stand behind; a
 * label may leave the per cent sign to its axis.
 */
function states(entry: Element, { low, high }: Quantity, lang: Lang): boolean {
  const [line] =
    entry.tagName === 'p' ? [entry] : elementsIn(entry, ({ tagName }) => tagName === 'p');
  const parts = line === undefined ? [] : elementsIn(line, () => true);
  const value = parts.findIndex(({ tagName }) => tagName === 'strong');
  const isWithin = (one: Quantity, unit: number): boolean => {
    const reach = 1e-9 * Math.abs(high);
    return one.low >= (low - reach) * unit && one.high <= (high + reach) * unit;
  };
  return parts
    .slice(Math.max(0, value))
    .filter(({ tagName }) => tagName === 'strong' || tagName === 'span')
    .flatMap((part) => quantitiesIn(textOf(part), lang))
    .some((one) => isWithin(one, 1) || (one.text.endsWith('%') && isWithin(one, 0.01)));
}

/** The numbers of a label, without its words. */
const numbersIn = (text: string, lang: Lang): string =>
  quantitiesIn(text, lang)
    .map((number) => number.text)
    .join(punctuation(lang).pause);

function linkTo(href: string, text: Element): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href, className: ['fact'] },
    children: [{ type: 'text', value: textOf(text) }],
  };
}
