import { isArticle, quantitiesIn } from '#src/lib/text/quantities.ts';
import { withoutTasks } from '#src/claims/words/tasks.ts';
import type { Site, SitePage } from '../site.ts';
import { declaredElements, withoutDeclared } from './declared.ts';
import { pageKind } from './page-kinds.ts';
import { fileOf, Paths } from './paths.ts';
import { blocksOf, type Block } from './texts.ts';
import { within } from './within.ts';

/** A number that a page says, and whether it leads to its evidence. */
export interface Found {
  page: string;
  kind: string;
  number: string;
  /** The words around it. */
  context: string;
  where: string;
  hasPath: boolean;
}

/** Every number of every page, apart from those of a declared kind. */
export function censusOf(site: Site): Found[] {
  const paths = new Paths(site);
  const pages = site.pages.map((page) => ({ page, numbers: numbersOf(page, paths) }));
  const said = new Map(
    pages.map(({ page, numbers }) => [
      fileOf(page.path),
      new Set(numbers.filter(({ hasPath }) => hasPath).map(({ number }) => number)),
    ]),
  );
  return pages.flatMap(({ page, numbers }) =>
    numbers.map(({ titled, isOpen, ...found }) => {
      // What an attribute or the head says is said again in the open, where it leads to its evidence.
      const again = isOpen ? false : said.get(fileOf(page.path))?.has(found.number) === true;
      // A title in a list leads to the page that says the same.
      const there = titled !== undefined && said.get(titled)?.has(found.number) === true;
      return { ...found, hasPath: found.hasPath || again || there };
    }),
  );
}

/** Numbers with a path of all numbers, one line a kind of page. */
export function coverageOf(found: readonly Found[]): string[] {
  return [...Map.groupBy(found, ({ kind }) => kind), ['all', found] as const].map(
    ([kind, numbers]) => {
      const paths = numbers.filter(({ hasPath }) => hasPath).length;
      const share = ((100 * paths) / numbers.length).toFixed(1);
      return `${kind}: ${String(paths)} of ${String(numbers.length)} (${share}%)`;
    },
  );
}

interface Candidate extends Found {
  /** Whether it is text, not an attribute or the head. */
  isOpen: boolean;
  /** The file of the page whose title it stands in. */
  titled: string | undefined;
}

function numbersOf(page: SitePage, paths: Paths): Candidate[] {
  const kind = pageKind(page.path);
  return blocksOf(page).flatMap((block) =>
    numbersIn(block, page).map(({ start, text }) => ({
      page: page.path,
      kind,
      number: text,
      context: around(block.text, start, text.length),
      where: describe(block, start),
      hasPath: [0, text.search(/[^第]/u), text.length - 1].some((part) =>
        paths.has(page, block, start + Math.max(part, 0)),
      ),
      isOpen: block.attribute === undefined && within(page, block.at(start), 'head') === undefined,
      titled: paths.titled(page, block, start),
    })),
  );
}

/** The numbers of a block that are of no declared kind. */
function numbersIn(block: Block, page: SitePage) {
  if (!/[\d０-９零一二两三四五六七八九十百千万亿半几数]|[a-z]/iu.test(block.text)) return [];
  const isAsked = within(page, block.at(0), '#questions + ol, [data-asked]') !== undefined;
  const text = withoutDefinitions(block, page);
  const blank = withoutDeclared(isAsked ? withoutTasks(text, page.lang) : text, page.lang);
  return quantitiesIn(blank, page.lang).filter(
    (quantity) =>
      !isArticle(quantity) &&
      within(page, block.at(quantity.start), declaredElements) === undefined,
  );
}

/** The text of a block; an attribute or the head without what a definition of the page says. */
function withoutDefinitions({ text, attribute, at }: Block, page: SitePage): string {
  if (attribute === undefined && within(page, at(0), 'head') === undefined) return text;
  return [...page.document.querySelectorAll('.definition')].reduce((rest, { textContent }) => {
    const said = textContent.trim();
    return said === '' ? rest : rest.replace(said, ' '.repeat(said.length));
  }, text);
}

function around(text: string, start: number, length: number): string {
  const before = text.slice(Math.max(0, start - 14), start);
  return `${before}[${text.slice(start, start + length)}]${text.slice(start + length, start + length + 14)}`;
}

/** The element of a number, as a short selector. */
function describe(block: Block, start: number): string {
  const path: string[] = [];
  for (
    let element: Element | null = block.at(start);
    element !== null && path.length < 3;
    element = element.parentElement
  ) {
    const name = element.getAttribute('class')?.split(' ')[0];
    path.unshift(
      name === undefined || name === '' ? element.localName : `${element.localName}.${name}`,
    );
  }
  return `${path.join('>')}${block.attribute === undefined ? '' : `[${block.attribute}]`}`;
}
