import { target } from '../links.ts';
import type { Site, SitePage } from '../site.ts';
import type { Block } from './texts.ts';

/** Addresses of evidence: a cell, a row, a passage, an observation, a claim, an entry of a chart. */
const evidence =
  /^(?:en\/)?(?:(?:data|indicators|charts|sources)\/[\w./@-]+#.|evidence\/[\w-]+\/|errata\/#.)/u;
/** Addresses of a row of the data and of the pages that show one row. */
const row =
  /^(?:en\/)?(?:data\/[\w-]+\/#(?:row|cell)-|cases\/[\w-]+\/#|evidence\/[\w-]+\/|errata\/#slip-|sources\/[\w-]+\/#)/u;
/** Elements that are evidence themselves: notes, entries, cards of claims, computations, rows of datasets. */
const itself =
  '.note, .endnotes li, .evidence-entry, [data-evidence-card], code, tr[id^="row-"] > td, tr[id^="row-"] > th, [id^="cell-"]';
/** Parts of a page that say what one row of the data says. */
const blocks = 'li, tr, dd, .row, .entry, dl > div';

/** Where the numbers of a page may lead. */
export class Paths {
  readonly #site: Site;
  readonly #ids: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(site: Site) {
    this.#site = site;
    this.#ids = new Map(
      site.pages.map((page) => [
        fileOf(page.path),
        new Set([...page.document.querySelectorAll('[id]')].map(({ id }) => id)),
      ]),
    );
  }

  /** Whether what stands at an offset of a block leads to its evidence. */
  has(page: SitePage, block: Block, offset: number): boolean {
    const element = block.at(offset);
    return (
      element.closest(itself) !== null ||
      isOnCard(page, element) ||
      isCount(page, element, block.text.slice(offset)) ||
      this.#leads(page, element.closest('a[href]'), evidence) ||
      isNoted(page, element) ||
      this.#isMark(page, element) ||
      this.#isOfRow(page, element)
    );
  }

  /** The file of the page that a title stands for: that of the link which holds it, or of its entry. */
  titled(page: SitePage, block: Block, offset: number): string | undefined {
    const element = block.at(offset);
    const link = element.closest('a[href]') ?? element.closest('li')?.querySelector('a[href]');
    const named = element.closest('[data-of]')?.getAttribute('data-of');
    const address = named ?? link?.getAttribute('href');
    if (address == null) return undefined;
    const found = target(this.#site, page.path, address);
    return 'file' in found ? found.file : undefined;
  }

  #leads(page: SitePage, link: Element | null, where: RegExp): boolean {
    const found = target(this.#site, page.path, link?.getAttribute('href') ?? '//none');
    if (!('file' in found)) return false;
    const { file, anchor } = found;
    if (anchor !== '' && this.#ids.get(file)?.has(anchor) !== true) return false;
    if (/^(?:note|ref)-/u.test(anchor)) return true;
    return where.test(`${file.replace(/index\.html$/u, '')}#${anchor}`);
  }

  /**
   * Whether an element belongs to what one row of the data says, with a link to the row beside it.
   * A cell of numbers needs a link of its own.
   */
  #isOfRow(page: SitePage, element: Element): boolean {
    if (element.closest('td.number') !== null) return false;
    const block = element.closest(blocks);
    if (block === null) return false;
    return [...block.querySelectorAll('a[href]')].some((link) => this.#leads(page, link, row));
  }

  /** Whether an element belongs to a mark of a drawing whose evidence the page of the chart lists. */
  #isMark(page: SitePage, element: Element): boolean {
    const key = element.closest('[data-key]')?.getAttribute('data-key');
    const chart = element.closest('[data-path]')?.getAttribute('data-path');
    if (key == null || chart == null) return false;
    const prefix = page.lang === 'en' ? '/en/' : '/';
    const file = fileOf(`${prefix}${chart.replace(/^\/(?:en\/)?/u, '')}`);
    return this.#ids.get(file)?.has(`of-${key}`) === true;
  }
}

/** The file of a page. */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** Whether an element is part of the page of a claim, which is the card of the claim. */
function isOnCard({ document }: SitePage, element: Element): boolean {
  const isClaim = document.body.getAttribute('data-search') === 'claim';
  return isClaim && element.closest('main') !== null && element.closest('#used ~ ul') === null;
}

/** Whether a note of the page belongs to an element. */
function isNoted({ document }: SitePage, element: Element): boolean {
  const note = element.closest('[data-note]')?.getAttribute('data-note');
  return note != null && document.getElementById(`note-${note}`) !== null;
}

/** Whether a number counts what the page itself shows, and does so rightly. */
function isCount({ document }: SitePage, element: Element, text: string): boolean {
  const selector = element.closest('[data-counts]')?.getAttribute('data-counts');
  if (selector == null) return false;
  const shown = document.querySelectorAll(selector).length;
  return Number(/^\s*[\d,]+/u.exec(text)?.[0].replaceAll(',', '')) === shown;
}
