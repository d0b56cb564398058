import { withoutDrawings } from '#src/lib/drawings.ts';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { TextLine } from './pack.ts';
import { kinds, type PageKind } from './kinds.ts';

/** A page as indexed. */
export interface SearchPage {
  kind: PageKind;
  lang: string;
  title: string;
  lines: TextLine[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Inline elements do not end a line. */
const inline = new Set(
  'a abbr b bdi cite code em i mark output q small span strong sub time wbr'.split(' '),
);
/** Elements without content of their own, or repeated on every page of a kind. */
const silentTags = new Set(
  'script style template svg form nav button textarea select input sup'.split(' '),
);
const silentClasses = ['note', 'ref', 'figure-foot', 'actions', 'sr-only', 'kicker', 'cite'];

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '';

const classesOf = (element: Element): string[] => attribute(element, 'class').split(/\s+/u);

/** The tree of a page, without drawings, of which nothing is indexed, and without the places of its nodes. */
const treeOf = (html: string): Node => parse(withoutDrawings(html), { scriptingEnabled: false });

function isSilent(element: Element): boolean {
  const classes = classesOf(element);
  return (
    silentTags.has(element.tagName) ||
    silentClasses.some((name) => classes.includes(name)) ||
    attribute(element, 'data-report') === 'skip' ||
    attribute(element, 'data-search') === 'skip' ||
    attribute(element, 'aria-hidden') === 'true'
  );
}

function find(node: Node, test: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && test(node)) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, test);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Elements that a result can link to: headings, rows and entries with an id. */
const isAnchored = (element: Element): boolean =>
  attribute(element, 'id') !== '' &&
  (/^h[2-4]$|^tr$/u.test(element.tagName) || classesOf(element).includes('row'));
const isHeading = ({ tagName }: Element): boolean => /^h[2-4]$/u.test(tagName);

/** Text lines of an element, one per paragraph, heading, cell or entry. */
function linesOf(root: Element): TextLine[] {
  const lines: TextLine[] = [];
  let line = '';
  let waiting: string | undefined;
  let heading: string | undefined;
  const flush = (): void => {
    const text = line.replace(/\s+/gu, ' ').trim();
    line = '';
    if (text === '') return;
    lines.push(waiting === undefined ? { text } : { text, id: waiting });
    waiting = undefined;
  };
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) line += node.value;
    if (!isElement(node) || isSilent(node)) return;
    const isBlock = !inline.has(node.tagName);
    if (isBlock) flush();
    const anchored = isAnchored(node);
    if (anchored) waiting = attribute(node, 'id');
    if (anchored && isHeading(node)) heading = waiting;
    for (const child of node.childNodes) walk(child);
    if (isBlock) flush();
    // Text after a row belongs to the previous heading again.
    if (anchored && !isHeading(node)) waiting = heading;
  };
  walk(root);
  return lines;
}

/** A row of a page that is a result of its own. */
export interface SearchRow extends SearchPage {
  /** What its address adds to that of the page. */
  query: string;
}

/**
 * The rows of a built page that are results of their own: `data-search-row` names the kind,
 * `data-search-query` completes the address, `data-search-title` is the title.
 */
export function extractRows(html: string): SearchRow[] {
  if (!html.includes('data-search-row')) return [];
  const root = treeOf(html);
  const language = find(root, ({ tagName }) => tagName === 'html');
  const lang = language === undefined ? '' : attribute(language, 'lang');
  return rowsIn(root).flatMap((row) => {
    const kind = kinds.find((known) => known === attribute(row, 'data-search-row'));
    if (kind === undefined) return [];
    const title = attribute(row, 'data-search-title');
    const lines = [
      { text: title },
      ...linesOf(row)
        .slice(1)
        .map(({ text }) => ({ text })),
    ];
    return [{ kind, lang, title, lines, query: attribute(row, 'data-search-query') }];
  });
}

function rowsIn(node: Node): Element[] {
  if (isElement(node) && attribute(node, 'data-search-row') !== '') return [node];
  return childrenOf(node).flatMap(rowsIn);
}

/**
 * Extracts the searchable text of a built page; undefined when the page opts out. `data-search` on
 * the body names the kind, `data-search-title` on `main` overrides the title. Throws when the kind
 * is unknown, or title or `main` is missing.
 */
export function extract(html: string, page: string): SearchPage | undefined {
  if (!html.includes('data-search=')) return undefined;
  const root = treeOf(html);
  const body = find(root, ({ tagName }) => tagName === 'body');
  const name = body === undefined ? '' : attribute(body, 'data-search');
  if (name === '') return undefined;
  const kind = kinds.find((known) => known === name);
  const main = find(root, ({ tagName }) => tagName === 'main');
  const language = find(root, ({ tagName }) => tagName === 'html');
  const meta = find(root, (element) => attribute(element, 'property') === 'og:title');
  const own = main === undefined ? '' : attribute(main, 'data-search-title');
  const title = own !== '' || meta === undefined ? own : attribute(meta, 'content');
  if (kind === undefined || main === undefined || language === undefined || title === '') {
    throw new Error(
      `${page}: 页面要能搜索到，需要 <main>、og:title，以及 data-search 写明类别（${kinds.join('、')}），现为“${name}”。 / To be found, the page needs <main>, og:title, and data-search with a kind (${kinds.join(', ')}); found "${name}".`,
    );
  }
  return { kind, lang: attribute(language, 'lang'), title, lines: linesOf(main) };
}
