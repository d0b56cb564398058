import { expect, it } from 'vitest';
import { isArticle, quantitiesIn, type Quantity } from '#src/lib/text/quantities.ts';
import { withoutDeclared } from './census/declared.ts';
import { fileOf, isEvidence } from './census/paths.ts';
import { target } from './links.ts';
import { builtSite, gathered, type SitePage } from './site.ts';

/**
 * A number that leads to its evidence finds itself there: the row, cell, entry or page that a link
 * reaches states the number of the link, in a form that readers of the same language know.
 */
it('states every number where the number leads', { timeout: 180_000 }, () => {
  const site = builtSite();
  const pages = new Map(site.pages.map((page) => [fileOf(page.path), page]));
  const ids = new Map<string, Map<string, Element>>();
  const elementAt = (file: string, anchor: string): Element | undefined => {
    const known = ids.get(file) ?? idsOf(pages.get(file));
    ids.set(file, known);
    return known.get(anchor);
  };
  const stated = new Map<Element, Quantity[]>();
  const statedIn = (element: Element, lang: SitePage['lang']): Quantity[] => {
    const known = stated.get(element) ?? quantitiesIn(textOf(element), lang);
    stated.set(element, known);
    return known;
  };
  let tried = 0;
  const missed = site.pages.flatMap((page) =>
    [...page.document.querySelectorAll('a[href*="#"]:not(.ref, [role="doc-backlink"])')].flatMap(
      (link) => {
        const numbers = numbersIn(link, page);
        if (numbers.length === 0) return [];
        const found = target(site, page.path, link.getAttribute('href') ?? '');
        // A column stands for the many rows that are counted in it.
        if (!('file' in found) || !isEvidence(found) || found.anchor.startsWith('column-'))
          return [];
        const element = elementAt(found.file, found.anchor);
        if (element === undefined || element.contains(link)) return [];
        tried += numbers.length;
        const there = statedIn(element, page.lang);
        return numbers
          .filter((number) => !there.some((one) => meet(one, number)) && !names(element, number))
          .map(({ text }) => ({
            page: page.path,
            fault: `${text} → ${found.file}#${found.anchor}: ${textOf(element).slice(0, 160)}`,
          }));
      },
    ),
  );
  expect(tried).toBeGreaterThan(20_000);
  expect(gathered(missed)).toEqual([]);
});

/** Whether an entry gives the number in the very words of the link: “…：两”. */
const names = (element: Element, { text }: Quantity): boolean =>
  textOf(element).includes(`：${text} |`);

const idsOf = (page: SitePage | undefined): Map<string, Element> =>
  new Map([...(page?.document.querySelectorAll('[id]') ?? [])].map((one) => [one.id, one]));

/** The numbers that a link shows; what a tooltip adds is said elsewhere. */
function numbersIn(link: Element, { lang }: SitePage): Quantity[] {
  const label = textOf(link);
  if (!/[\da-z零一二两三四五六七八九十]/iu.test(label)) return [];
  return quantitiesIn(withoutDeclared(label, lang), lang).filter((one) => !isArticle(one));
}

const aside = new Set(['title', 'script', 'style']);

/** The text of an element, its cells and paragraphs apart. */
function textOf(element: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push(node.textContent ?? '');
    if (node.nodeType !== 1 || aside.has((node as Element).localName)) return;
    const isPart = /^(?:t[dhr]|p|li|d[dt]|div|text|h\d)$/u.test((node as Element).localName);
    if (isPart) parts.push(' | ');
    node.childNodes.forEach(walk);
    if (isPart) parts.push(' | ');
  };
  walk(element);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** Whether two quantities may be the same, but for rounding and words such as about or over. */
function meet(one: Quantity, other: Quantity): boolean {
  const reach = 1e-9 * (1 + Math.abs(other.high));
  const distances = [one, other].map(({ low, high }) =>
    [Math.abs(low), Math.abs(high)].sort((a, b) => a - b),
  );
  const [[low = 0, high = 0] = [], [otherLow = 0, otherHigh = 0] = []] = distances;
  return low <= otherHigh + reach && high >= otherLow - reach;
}
