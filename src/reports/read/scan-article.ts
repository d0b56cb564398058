import type { Element, Root } from 'hast';
import { attribute, hasClass, holdsNotes, isLeftOut } from './context.ts';

/** Result of a first pass over an article. */
export interface ScannedArticle {
  kicker?: Element;
  h1?: Element;
  lede?: Element;
  /** Notes by their id. */
  notes: Map<string, Element>;
  /** All ids, including those of skipped parts. */
  ids: Set<string>;
  /** Ids of printed headings. */
  headings: Set<string>;
}

/** Finds the title block, notes, ids and headings of an article. */
export function scanArticle(article: Element): ScannedArticle {
  const found: ScannedArticle = { notes: new Map(), ids: new Set(), headings: new Set() };
  walk(article, found, { printed: true, inFigure: false });
  return found;
}

interface WalkState {
  printed: boolean;
  inFigure: boolean;
}

function walk(parent: Element, found: ScannedArticle, where: WalkState): void {
  for (const child of parent.children) {
    // SVGs hold most elements of a page and nothing of interest here.
    if (child.type !== 'element' || child.tagName === 'svg') continue;
    const inside = {
      printed: where.printed && (!isLeftOut(child) || holdsNotes(child)),
      inFigure: where.inFigure || child.tagName === 'figure',
    };
    note(child, found, inside);
    walk(child, found, inside);
  }
}

function note(element: Element, found: ScannedArticle, { printed, inFigure }: WalkState): void {
  const id = attribute(element, 'id');
  if (id !== undefined) found.ids.add(id);
  if (!printed) return;
  const { tagName } = element;
  if ((tagName === 'span' || tagName === 'div') && hasClass(element, 'note'))
    found.notes.set(id ?? '', element);
  else if (tagName === 'h1' && !inFigure) found.h1 ??= element;
  else if (tagName === 'p' && hasClass(element, 'kicker')) found.kicker ??= element;
  else if (tagName === 'p' && hasClass(element, 'lede')) found.lede ??= element;
  else if (id !== undefined && !inFigure && /^h[2-4]$/u.test(tagName)) found.headings.add(id);
}

/** Descendants that pass a test, in order; matches are not searched further. */
export function search(node: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element' || child.tagName === 'svg') continue;
      if (test(child)) found.push(child);
      else visit(child);
    }
  };
  visit(node);
  return found;
}
