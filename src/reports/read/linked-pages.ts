import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';
import { withoutDrawings } from '#src/lib/drawings.ts';
import { attribute, hasClass, type LinkedPage, type LinkedPages } from './context.ts';
import { search } from './scan-article.ts';

/**
 * Characters of HTML whose trees are kept: those of the pages that neighbouring reports share. A
 * tree takes about eight bytes for each.
 */
const keptCharacters = 1_500_000;

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
  return `<!doctype html>${withoutDrawings(main)}`;
}

/** Without source positions, which take as much memory as the tree: no fault names a place here. */
function linkedPage(text: string): LinkedPage {
  const root = fromParse5(parse(text, { scriptingEnabled: false })) as Root;
  const byId = new Map<string, Element>();
  const columns: Element[] = [];
  search(root, (element) => {
    const id = attribute(element, 'id');
    if (id === undefined) return false;
    if (!byId.has(id)) byId.set(id, element);
    if (id.startsWith('column-')) columns.push(element);
    return false;
  });
  return {
    root,
    byId,
    cards: search(root, ({ properties }) => properties['dataEvidenceCard'] !== undefined),
    title: search(root, ({ tagName }) => tagName === 'h1')[0],
    facts: search(root, (element) => hasClass(element, 'facts'))[0],
    columns,
  };
}
