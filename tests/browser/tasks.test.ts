import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Lang } from '#src/model.ts';
import { address, narrow, visit } from './browser.ts';

/** Steps that a task may take from the home page. */
const most = 3;

const prefix: Record<Lang, string> = { zh: '', en: '/en' };

/** A reader with a phone who starts at the home page; every tap, choice and search is a step. */
class Reader {
  readonly page: Page;
  readonly #lang: Lang;
  steps = 0;

  private constructor(page: Page, lang: Lang) {
    this.page = page;
    this.#lang = lang;
  }

  static async at(lang: Lang): Promise<Reader> {
    const { page } = await visit(`${prefix[lang]}/`, { width: narrow });
    return new Reader(page, lang);
  }

  /** Taps the visible link to a path. */
  async tap(path: string): Promise<void> {
    this.#step();
    await this.page.locator(`a[href="${prefix[this.#lang]}${path}"]:visible`).first().click();
    await this.page.waitForURL(address(`${prefix[this.#lang]}${path}`));
  }

  /** Opens the search and types: two steps. Returns the paths found, best first. */
  async search(words: string): Promise<string[]> {
    await this.tap('/search/');
    this.#step();
    await this.page.locator('#query').fill(words);
    await this.page.locator('#search-hits a').first().waitFor();
    const found = await this.page
      .locator('#search-hits > li')
      .evaluateAll((hits) =>
        hits.map((hit) => new URL(hit.querySelector('a')?.href ?? '').pathname),
      );
    return found.map((path) => path.slice(prefix[this.#lang].length));
  }

  /** Takes a choice of a list. */
  async choose(select: string, value: string): Promise<void> {
    this.#step();
    await this.page.locator(select).selectOption(value);
  }

  /** Whether the page shows what a selector finds. */
  async sees(...selectors: string[]): Promise<void> {
    for (const selector of selectors)
      expect(await this.page.locator(selector).first().isVisible(), selector).toBe(true);
  }

  #step(): void {
    this.steps += 1;
    expect(this.steps).toBeLessThanOrEqual(most);
  }
}

/** What a policymaker asks, and finds in at most three steps from the home page on a phone. */
describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it('“I run Sanlitun: how do we compare, what should I worry about?”', async () => {
    const reader = await Reader.at(lang);
    await reader.tap('/streets/');
    await reader.tap('/streets/sanlitun/');
    // One sentence that reads the figures, ranks, a strip of all streets, peers, doubts, a brief.
    await reader.sees('.lede', 'table[data-table="indicators"]', 'svg:visible', '#peers', '#gap');
    await reader.sees(`a[href$="sanlitun.${lang}.pdf"]`);
  });

  it('“Committees are overloaded: what was tried, where, did it work?”', async () => {
    const reader = await Reader.at(lang);
    await reader.tap('/problems/committee-administrative-load/');
    await reader.sees('.glance', '#places', '.answer .sides', '#questions');
  });

  it('the same by search, in the words of readers', async () => {
    const reader = await Reader.at(lang);
    const found = await reader.search({ zh: '居委会负担过重', en: 'overloaded committees' }[lang]);
    expect(found[0]).toBe('/problems/committee-administrative-load/');
    await reader.tap('/problems/committee-administrative-load/');
  });

  it('“A two-page brief on purchase of services”', async () => {
    const reader = await Reader.at(lang);
    await reader.tap('/reforms/');
    await reader.tap('/reforms/purchase-of-services/');
    await reader.sees(`a[href$="/reports/reforms/purchase-of-services.${lang}.pdf"]`);
  });

  it.each({ zh: ['12个街道', '十二个'], en: ['12 subdistricts', 'twelve'] }[lang])(
    '“Is it right that 12 streets have over a thousand?”, asked as “%s”',
    async (words) => {
      const reader = await Reader.at(lang);
      const found = await reader.search(words);
      expect(found.slice(0, 3)).toContain('/errata/');
      await reader.page.locator('#search-hits a[href*="/errata/"]').first().click();
      await reader.page.waitForURL(/\/errata\//u);
      const said = await reader.page.locator('#slip-wy-thousand-or-more-streets').innerText();
      // What is printed and what is right, side by side.
      expect(said).toMatch(/12|twelve/iu);
      expect(said).toMatch(/11|eleven/iu);
    },
  );

  it('“Cases in my province”: all provinces are offered, each with what is known', async () => {
    const reader = await Reader.at(lang);
    await reader.tap('/cases/');
    const units = await reader.page.locator('select[name="province"] option').count();
    expect(units - 1).toBe(31);
    await reader.choose('select[name="province"]', '540000');
    // Nothing is known of a case in Tibet: the row of the province says so.
    await reader.sees('#province-540000');
    expect(await reader.page.locator('.provinces tbody tr').count()).toBe(31);
  });

  it('finds the cases of purchase of services by search', async () => {
    const reader = await Reader.at(lang);
    const found = await reader.search({ zh: '购买服务', en: 'purchase of services' }[lang]);
    expect(found.slice(0, 3)).toContain('/reforms/purchase-of-services/');
    await reader.page.locator('#search-more').click();
    const all = await reader.page
      .locator('#search-hits a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(all.some((path) => path.includes('/cases/'))).toBe(true);
  });
});

it('a small word is not lit up inside another', async () => {
  const { page } = await visit('/en/search/?q=chairs%20of%20official%20committees', {
    width: narrow,
  });
  await page.locator('#search-hits mark').first().waitFor();
  const marked = await page.locator('#search-hits mark').allTextContents();
  expect(marked.filter((word) => word.toLowerCase() === 'of')).toEqual([]);
});
