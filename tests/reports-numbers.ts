import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { siteDir } from './site.ts';

/** The numbers in texts, sorted. */
export const numbersOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/\d+(?:[.,]\d+)*%?/gu) ?? []).sort();

/** The numbers that a visitor of the page reads: without marks of notes, drawings and controls. */
export function numbersOnPage(path: string): string[] {
  const { document } = parseHTML(readFileSync(join(siteDir, path), 'utf8'));
  const article = document.querySelector('article[data-report]');
  if (article === null) throw new Error(`No report on ${path}`);
  const silent = `[data-report="skip"], [hidden], nav, script, style, button, form, svg,
    .fact > sup, .note > b:first-child, .figure-table > summary, .figure-description`;
  for (const element of article.querySelectorAll(silent)) element.remove();
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) texts.push(node.textContent ?? '');
    for (const child of node.childNodes) visit(child);
  };
  visit(article);
  return numbersOf(texts);
}
