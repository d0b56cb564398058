import type { Element, ElementContent } from 'hast';
import { markedBy, punctuation } from '#src/i18n/punctuation.ts';
import { sectionText } from '#src/lib/text/section.ts';
import type { Lang } from '#src/model.ts';
import { textOf } from '../faults.ts';
import {
  attribute,
  elementsOf,
  findAll,
  hasClass,
  type LinkedPage,
  type ReadContext,
} from './context.ts';
import { fileOf, leadsToEvidence } from './evidence-pages.ts';
import { pathBelow } from './links.ts';
import { noteText, type ReadRun } from './note-text.ts';
import { search } from './scan-article.ts';
import { plainText, type Inline } from '../tree/tree.ts';

/** A number and no words. */
const isNumber = /^[+−-]?\d[\d.,%≠ ]*$/u;
/** Of a longer entry a note gives place and computation only; of a whole section the name. */
const longestEntry = 400;

/**
 * The evidence that a link leads to, as a note: the entry with the id of its hash,
 * or the elements marked `data-evidence-card` of the linked page. A row, cell or heading gives the
 * names of its page and itself. A link with `data-again` says that a table of its page tells the
 * evidence (`again`). Undefined when the page is not at hand, and for a link with
 * `data-again="beside"`, whose paragraph itself tells the place or the computation.
 */
export function evidenceNote(
  anchor: Element,
  context: ReadContext,
  readRun: ReadRun,
): Inline | undefined {
  if (anchor.properties['dataAgain'] === 'beside') return undefined;
  const href = attribute(anchor, 'href') ?? '';
  const place = pathBelow(href, context);
  if (place === undefined || !leadsToEvidence(hasClass(anchor, 'fact'), href)) return undefined;
  const said = textOf(anchor).replace(/\s+/gu, ' ').trim();
  if (!hasClass(anchor, 'fact') && /#(?:row|cell)-/u.test(href) && !isNumber.test(said))
    return undefined;
  const { path, id } = place;
  const file = fileOf(path);
  const linked = pageOf(file, context);
  if (linked === undefined) return undefined;
  const entry = id === undefined ? undefined : linked.entry(id);
  const elements = id === undefined ? linked.cards : entry === undefined ? [] : [entry];
  // Links of the entry are resolved from its own page, and its numbers have no notes.
  const own: ReadContext = { ...context, page: file, headings: new Set(), faults: [] };
  delete own.html;
  // Pages read for other notes are at hand here too: entries that lead to one another would never end.
  delete own.linked;
  const told = elements.flatMap((one) => toldIn(one, context.sheet));
  const text = inShort(noteText(told, own, readRun));
  const named =
    id?.startsWith('doubt-') === true ||
    elements.some(({ tagName }) => /^(?:tr|t[dh]|h[1-6]|table)$/u.test(tagName));
  const length = plainText(text).length;
  const children =
    named || length === 0 || length > longestEntry || own.faults.length > 0
      ? nameOf(linked, elements[0], context)
      : text;
  const again = anchor.properties['dataAgain'] === undefined ? {} : { again: true };
  return { kind: 'note', id: id === undefined ? path : `${path}#${id}`, said, ...again, children };
}

/**
 * What a note tells of an entry: place in the source, computation and status. Its name and value
 * stand in the text already, and its cells in the computation.
 */
function toldIn(entry: Element, sheet: boolean): ElementContent[] {
  if (!hasClass(entry, 'evidence-entry')) return sheet ? onSheet(entry) : [entry];
  if (entry.tagName === 'p') return afterValue(entry);
  const [head, ...others] = elementsOf(entry);
  const chips = head === undefined ? [] : findAll(head, (element) => hasClass(element, 'chip'));
  return [...others.filter(({ tagName }) => tagName === 'p'), ...chips];
}

/** The same of an entry on one line: what follows its value, with its status last. */
function afterValue({ children }: Element): ElementContent[] {
  const value = children.findIndex((one) => one.type === 'element' && one.tagName === 'strong');
  const told = children.slice(value + 1);
  const isApart = (one: ElementContent): boolean =>
    one.type === 'element' && one.tagName === 'span';
  const isChip = (one: ElementContent): boolean => one.type === 'element' && hasClass(one, 'chip');
  const gap = { type: 'text', value: ' ' } as const;
  return [...told.filter((one) => !isApart(one)), gap, ...told.filter(isChip)];
}

/**
 * What a note on a sheet tells of a claim: its verdict, places, computation and status. What the
 * status means, and a computation that the verdict tells, stand on the page of the claim.
 */
function onSheet(card: Element): ElementContent[] {
  const parts = elementsOf(card);
  const verdict = parts.find((one) => hasClass(one, 'verdict'));
  if (verdict === undefined) return [card];
  const others = parts.filter((one) => one !== verdict && !/^h\d$/u.test(one.tagName));
  const chips = others.flatMap((one) => findAll(one, (child) => hasClass(child, 'chip')));
  return [
    verdict,
    ...others.flatMap((one): ElementContent[] => {
      const codes = findAll(one, ({ tagName }) => tagName === 'code');
      const isTold = codes.some((code) => textOf(verdict).includes(textOf(code)));
      return one.tagName === 'ul' || (codes.length > 0 && !isTold) ? [one] : [];
    }),
    ...chips,
  ];
}

/** An entry that is too long without what follows its computation: the cells that it uses. */
function inShort(text: readonly Inline[]): Inline[] {
  const end = text.findIndex(({ kind }) => kind === 'code') + 1;
  if (end === 0 || plainText(text).length <= longestEntry) return [...text];
  const chips = text.slice(end).filter(({ kind }) => kind === 'chip');
  const gap: Inline = { kind: 'text', text: ' ' };
  return [...text.slice(0, end), ...chips.flatMap((chip) => [gap, chip])];
}

/** The page of a file; undefined when it is not at hand. */
export function pageOf(file: string, { html, linked }: ReadContext): LinkedPage | undefined {
  return html === undefined ? undefined : linked?.(file, html);
}

/**
 * The title of the page and the name of a row, cell or heading on it. A row or cell of a dataset has
 * the place of the dataset in its source instead of the title.
 */
function nameOf(linked: LinkedPage, element: Element | undefined, { lang }: ReadContext): Inline[] {
  const { names = [linked.title, headerOf(element)], passage } =
    datasetNames(linked, element) ?? {};
  const told = names
    .map((one) => (one === undefined ? '' : textWithoutNotes(one)))
    .concat(passage?.section === undefined ? [] : sectionIn(passage.section, lang))
    .filter((name) => name !== '' && name.length < longestEntry);
  const anchor = passage?.anchor === undefined ? '' : textWithoutNotes(passage.anchor);
  const words = anchor === '' ? '' : markedBy(anchor, lang);
  return [{ kind: 'text', text: told.join(punctuation(lang).comma) + words }];
}

/** A section as the texts of its language call it: the table shows it as the source numbers it. */
const sectionIn = (cell: Element, lang: Lang): string =>
  attribute(cell, 'dataSection') ?? sectionText(textWithoutNotes(cell), lang);

function headerOf(element: Element | undefined): Element | undefined {
  return element?.tagName === 'tr'
    ? search(element, ({ tagName }) => tagName === 'th')[0]
    : element;
}

interface DatasetNames {
  names: (Element | undefined)[];
  /** Cells with the section of a row in its source and the words that mark it. */
  passage?: { section: Element | undefined; anchor: Element | undefined };
}

/**
 * Source, then the column of a cell, what identifies a row (its section and words, or its name), or
 * what does not add up.
 */
function datasetNames({ facts, columns }: LinkedPage, element?: Element): DatasetNames | undefined {
  const id = element === undefined ? undefined : attribute(element, 'id');
  if (id === undefined || element === undefined || facts === undefined) return undefined;
  const sources = search(facts, ({ tagName }) => tagName === 'a');
  const column = (name: string): Element | undefined =>
    columns.find((one) => attribute(one, 'id') === `column-${name}`);
  if (id.startsWith('doubt-')) return { names: [sources[0], element] };
  if (id.startsWith('cell-')) return { names: [sources[0], column(id.replace(/^.*\./u, ''))] };
  if (!id.startsWith('row-')) return undefined;
  const cells = elementsOf(element);
  const cell = (name: string): Element | undefined => {
    const header = column(name);
    return header === undefined ? undefined : cells[columns.indexOf(header)];
  };
  const link = cell('source');
  const [own] = link === undefined ? [] : search(link, ({ tagName }) => tagName === 'a');
  const source =
    own === undefined
      ? sources[0]
      : sources.find((one) => attribute(one, 'href') === attribute(own, 'href'));
  const named = cell('name_zh') ?? cell('name_en');
  const passage = { section: cell('section'), anchor: cell('anchor') };
  return passage.section === undefined && passage.anchor === undefined
    ? { names: [source, named ?? headerOf(element)] }
    : { names: [source], passage };
}

function textWithoutNotes(element: Element): string {
  const text = element.children
    .filter((child) => child.type !== 'element' || !hasClass(child, 'ref'))
    .map(textOf)
    .join('');
  return text.replace(/\s+/gu, ' ').trim();
}
