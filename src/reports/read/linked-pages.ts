import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { withoutDrawings } from '#src/lib/drawings.ts';
import type { LinkedPage, LinkedPages } from './context.ts';

/** Characters of HTML that are kept: those of the pages that neighbouring reports share. */
const keptCharacters = 4_000_000;

/** Creates a store of linked pages; the least recently used ones are dropped. */
export function linkedPages(most = keptCharacters): LinkedPages {
  const kept = new Map<string, { page: LinkedPage | undefined; length: number }>();
  let total = 0;
  return (file, html) => {
    const known = kept.get(file);
    if (known !== undefined) {
      kept.delete(file);
      kept.set(file, known);
      return known.page;
    }
    const text = contentOf(html(file));
    const page = text === undefined ? undefined : linkedPage(text);
    const length = text?.length ?? 0;
    kept.set(file, { page, length });
    total += length;
    for (const [oldest, { length: freed }] of kept) {
      if (total <= most || oldest === file) break;
      kept.delete(oldest);
      total -= freed;
    }
    return page;
  };
}

/** What a page says, with its drawings empty: they hold most elements and no evidence. */
function contentOf(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  const start = html.indexOf('<main');
  const main = start < 0 ? html : html.slice(start, html.lastIndexOf('</main>'));
  return withoutDrawings(main);
}

/**
 * A page of which only what is asked for is parsed, once: a page lists the evidence of hundreds of
 * numbers, and a report asks for a few.
 */
function linkedPage(text: string): LinkedPage {
  const known = new Map<string, readonly Element[]>();
  const parts = (mark: string | RegExp, most?: number): readonly Element[] => {
    const name = String(mark);
    const found = known.get(name) ?? partsAt(text, mark, most);
    known.set(name, found);
    return found;
  };
  let root: Root | undefined;
  return {
    entry: (id) => parts(` id="${inAttribute(id)}"`, 1)[0],
    get root() {
      root ??= treeOf(text);
      return root;
    },
    get cards() {
      return parts(' data-evidence-card');
    },
    get title() {
      return parts('<h1', 1)[0];
    },
    get facts() {
      return parts(factsList, 1)[0];
    },
    get columns() {
      return parts(' id="column-');
    },
  };
}

const factsList = /<dl\b[^>]*\bclass="(?:[^"]* )?facts[ "]/gu;

/** A text as Astro writes it in an attribute. */
const inAttribute = (text: string): string =>
  text.replaceAll('&', '&#38;').replaceAll('"', '&#34;');

/** Without source positions, which take as much memory as the tree: no fault names a place here. */
const treeOf = (html: string): Root =>
  fromParse5(parseFragment(html, { scriptingEnabled: false })) as Root;

/** The elements in whose start tag a mark stands, in order, without those inside one another. */
function partsAt(text: string, mark: string | RegExp, most = Infinity): readonly Element[] {
  const found: Element[] = [];
  let from = 0;
  while (found.length < most) {
    const at = indexOf(text, mark, from);
    if (at < 0) break;
    const start = text.lastIndexOf('<', at);
    from = endOf(text, start);
    const [element] = treeOf(text.slice(start, from)).children;
    if (element?.type === 'element') found.push(element);
  }
  return found;
}

function indexOf(text: string, mark: string | RegExp, from: number): number {
  if (typeof mark === 'string') return text.indexOf(mark, from);
  mark.lastIndex = from;
  return mark.exec(text)?.index ?? -1;
}

/** Where the element ends that starts at a place. */
function endOf(text: string, start: number): number {
  const [, name = ''] = /^<([a-z][a-z\d-]*)/u.exec(text.slice(start, start + 20)) ?? [];
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])[^>]*>`, 'gu');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return text.length;
}
