import { target } from '../links.ts';
import type { Site, SitePage } from '../site.ts';
import type { Block } from './texts.ts';
import { within } from './within.ts';

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
  /** What is known already of blocks and addresses. */
  readonly #rows = new Map<Element, boolean>();
  readonly #targets = new Map<string, ReturnType<typeof target>>();

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
      within(page, element, itself) !== undefined ||
      isOnCard(page, element) ||
      isCount(page, element, block.text.slice(offset)) ||
      this.#leads(page, within(page, element, 'a[href]'), evidence) ||
      isNoted(page, element) ||
      this.#isMark(page, element) ||
      this.#isOfRow(page, element)
    );
  }

  /** The file of the page that a title stands for: that of the link which holds it, or of its entry. */
  titled(page: SitePage, block: Block, offset: number): string | undefined {
    const element = block.at(offset);
    const link =
      within(page, element, 'a[href]') ??
      within(page, element, 'li')?.querySelector('a[href]') ??
      undefined;
    const named = within(page, element, '[data-of]')?.getAttribute('data-of');
    const address = described(page, element) ?? named ?? link?.getAttribute('href');
    if (address == null) return undefined;
    const found = this.#target(page, address);
    return 'file' in found ? found.file : undefined;
  }

  #target({ path }: SitePage, address: string): ReturnType<typeof target> {
    const name =
      address.startsWith('/') && !address.startsWith('//') ? address : `${path} ${address}`;
    const found = this.#targets.get(name) ?? target(this.#site, path, address);
    this.#targets.set(name, found);
    return found;
  }

  #leads(page: SitePage, link: Element | undefined, where: RegExp): boolean {
    const found = this.#target(page, link?.getAttribute('href') ?? '//none');
    if (!('file' in found)) return false;
    const { file, anchor } = found;
    if (anchor !== '' && this.#ids.get(file)?.has(anchor) !== true) return false;
    if (/^(?:note|ref)-/u.test(anchor)) return true;
    return where.test(addressOf(found));
  }

  /**
   * Whether an element belongs to what one row of the data says, with a link to the row beside it.
   * A cell of numbers needs a link of its own.
   */
  #isOfRow(page: SitePage, element: Element): boolean {
    if (within(page, element, 'td.number') !== undefined) return false;
    for (
      let at = within(page, element, blocks);
      at !== undefined;
      at = at.parentElement === null ? undefined : within(page, at.parentElement, blocks)
    )
      if (this.#hasRow(page, at)) return true;
    return false;
  }

  #hasRow(page: SitePage, block: Element): boolean {
    const before = this.#rows.get(block);
    if (before !== undefined) return before;
    const has = [...block.querySelectorAll('a[href]')].some((link) => this.#leads(page, link, row));
    this.#rows.set(block, has);
    return has;
  }

  /** Whether an element belongs to a mark of a drawing whose evidence the page of the chart lists. */
  #isMark(page: SitePage, element: Element): boolean {
    const key = within(page, element, '[data-key]')?.getAttribute('data-key');
    const chart = within(page, element, '[data-path]')?.getAttribute('data-path');
    if (key == null || chart == null) return false;
    const prefix = page.lang === 'en' ? '/en/' : '/';
    const file = fileOf(`${prefix}${chart.replace(/^\/(?:en\/)?/u, '')}`);
    return this.#ids.get(file)?.has(`of-${key}`) === true;
  }
}

/**
 * The page of the chart whose drawing an element describes in words for those who cannot see it:
 * its evidence lists each of their values.
 */
function described(page: SitePage, element: Element): string | undefined {
  const words = within(page, element, '.figure-description');
  const path = words?.closest('[data-path]')?.getAttribute('data-path');
  if (path == null) return undefined;
  return `${page.lang === 'en' ? '/en/' : '/'}${path.replace(/^\/(?:en\/)?/u, '')}`;
}

const addressOf = ({ file, anchor }: { file: string; anchor: string }): string =>
  `${file.replace(/index\.html$/u, '')}#${anchor}`;

/** Whether what a link leads to is evidence. */
export const isEvidence = (place: { file: string; anchor: string }): boolean =>
  evidence.test(addressOf(place));

/** The file of a page. */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** Whether an element is part of the page of a claim, which is the card of the claim. */
function isOnCard(page: SitePage, element: Element): boolean {
  return (
    within(page, element, 'body[data-search="claim"] main') !== undefined &&
    within(page, element, '#used ~ ul') === undefined
  );
}

/** Whether a note of the page belongs to an element. */
function isNoted(page: SitePage, element: Element): boolean {
  const note = within(page, element, '[data-note]')?.getAttribute('data-note');
  return note != null && page.document.getElementById(`note-${note}`) !== null;
}

/** Whether a number counts what the page itself shows, and does so rightly. */
function isCount(page: SitePage, element: Element, text: string): boolean {
  const selector = within(page, element, '[data-counts]')?.getAttribute('data-counts');
  if (selector == null) return false;
  const shown = page.document.querySelectorAll(selector).length;
  return Number(/^\s*[\d,]+/u.exec(text)?.[0].replaceAll(',', '')) === shown;
}
