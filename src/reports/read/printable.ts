import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { withoutDrawings } from '#src/lib/drawings.ts';
import { textOf } from '../faults.ts';
import { attribute, hasClass, isLeftOut } from './context.ts';
import { opening } from '../tree/opening.ts';
import { scanArticle, search } from './scan-article.ts';

/** A built page that can be printed, in one language. */
export interface Printable {
  title: string;
  /** Kind of the page, as in the search. */
  kind: string;
  /** Ids and names of its sections in order; `opening` without a name comes before them. */
  sections: { id: string; name: string }[];
}

/** Reads title, kind and sections of a built page; undefined if it cannot be printed. */
export function printable(html: string): Printable | undefined {
  // Only the article is parsed, its drawings empty and without places in the source: a page is many times as long.
  const text = printedPart(html);
  if (text === undefined) return undefined;
  const root = fromParse5(
    parseFragment(withoutDrawings(text), { scriptingEnabled: false }),
  ) as Root;
  const [article] = search(root, ({ properties }) => properties['dataReport'] === '');
  if (article === undefined) return undefined;
  const { h1, kicker, lede } = scanArticle(article);
  const front = new Set([h1, kicker, lede]);
  const found: Printable['sections'] = [];
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element' || isLeftOut(child) || front.has(child)) continue;
      const id = attribute(child, 'id');
      if (child.tagName === 'h2' && id !== undefined) found.push({ id, name: nameOf(child) });
      else if (isContent(child) && found.length === 0) found.push({ id: opening, name: '' });
      if (!isContent(child)) visit(child);
    }
  };
  visit(article);
  const heading = h1 === undefined ? '' : nameOf(h1);
  const kind = /<body[^>]*\bdata-search="([^"]+)"/u.exec(html)?.[1] ?? 'page';
  return { title: attribute(article, 'dataReportTitle') ?? heading, kind, sections: found };
}

/** The start of the element that is printed. */
const printedStart = /<(article|main)\b[^>]*\sdata-report(?=[\s>])/u;

/** Whether a page has an article for reports. */
export function isPrintable(html: string): boolean {
  return printedStart.test(html);
}

/** The source of the element that is printed; undefined if the page has none. */
function printedPart(html: string): string | undefined {
  const found = printedStart.exec(html);
  if (found === null) return undefined;
  return html.slice(found.index, html.lastIndexOf(`</${found[1] ?? ''}>`));
}

const blocks = new Set(['p', 'ul', 'ol', 'dl', 'table', 'figure', 'blockquote']);

function isContent({ tagName }: Element): boolean {
  return blocks.has(tagName);
}

function nameOf(element: Element): string {
  const shown = element.children.filter(
    (child) => child.type !== 'element' || (!hasClass(child, 'ref') && !isLeftOut(child)),
  );
  return shown.map(textOf).join('').replace(/\s+/gu, ' ').trim();
}
