import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Lang } from '#src/model.ts';
import { kinds } from '#src/search/kinds.ts';
import { address, blank, narrow, servedSite, visit, type Visit } from './browser.ts';
import { textLines } from '../site/site.ts';

const terms: Record<Lang, string[]> = {
  zh: [
    '境外人员',
    '人户分离',
    '暂住证',
    '居委会',
    '社区服务站',
    '合作治理',
    '党建引领',
    '网格',
    '物业',
    '志愿者',
    '户籍人口',
    '区位商',
    '基尼系数',
    '望京',
    '麦子店',
    '联洋',
    '三社互动',
    '一委三会',
    '智慧社区',
    '业主委员会',
  ],
  en: [
    'Wangjing',
    'grid',
    'volunteers',
    'Gini',
    '"location quotient"',
    '"residents’ committee"',
    '"social organisations"',
    '"temporary residence"',
  ],
};
/** The forms in which a text may hold a term; English words match with their endings. */
const forms: Readonly<Record<string, RegExp>> = {
  Wangjing: /\bwangjing\b/u,
  grid: /(?<![\p{L}\p{N}])grid(?:s|ded|'s)?(?![\p{L}\p{N}])/u,
  volunteers: /(?<![\p{L}\p{N}])volunteer(?:s|s'|'s|ed|ing)?(?![\p{L}\p{N}])/u,
  Gini: /(?<![\p{L}\p{N}])gini(?:'s)?(?![\p{L}\p{N}])/u,
};
/** Bytes that the first query may load. */
const firstQuery = 120_000;
const folder: Record<Lang, string> = { zh: '/search/', en: '/en/search/' };

/** Parts of a page that are not indexed: repeated on every page of a kind, or shown elsewhere. */
const aside =
  'script,style,template,svg,form,nav,button,textarea,select,sup,.note,.ref,.figure-foot,.actions,.sr-only,.kicker,.cite,[data-report="skip"],[data-search="skip"],[aria-hidden="true"]';

/**
 * Normalizes text for comparison: lower case, unified punctuation, no space beside Chinese, no
 * comma in numbers.
 */
function compared(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

interface Indexed {
  path: string;
  kind: string;
  lines: string[];
}

/** The pages that declare a kind, with their text from the built HTML. */
function indexed(lang: Lang): Indexed[] {
  return servedSite()
    .pages.filter((page) => page.lang === lang)
    .flatMap(({ path, document }) => {
      const kind = document.body.getAttribute('data-search');
      const main = document.querySelector('main');
      if (kind === null || main === null) return [];
      return [
        { path, kind, lines: textLines(main, (element) => element.matches(aside)).map(compared) },
      ];
    });
}

/** Types a query and waits for the results. */
async function ask(page: Page, query: string): Promise<void> {
  await page.fill('#query', query);
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>('#search')?.dataset['shown'] === wanted,
    query,
  );
}

/** Searches claims, chart values, sources and data too, and shows all results. */
async function askAll(page: Page, query: string): Promise<void> {
  await ask(page, query);
  const later = page.locator('#search-later');
  if (await later.isVisible()) await later.click();
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#search')?.dataset['whole'] === 'true',
  );
  const more = page.locator('#search-more');
  if (await more.isVisible()) await more.click();
}

/** Kinds and paths below the base path of the results shown. */
function results(page: Page, base: string): Promise<{ kind: string; path: string }[]> {
  return page.evaluate(
    (start) =>
      [...document.querySelectorAll<HTMLElement>('#search-hits > li')].map((item) => ({
        kind: item.dataset['kind'] ?? '',
        path: item.querySelector<HTMLAnchorElement>('h3 a')?.href.slice(start.length) ?? '',
      })),
    base,
  );
}

const sorted = (list: readonly { kind: string; path: string }[]): string[] =>
  list.map(({ kind, path }) => `${kind} ${path}`).sort();

describe.each(['zh', 'en'] as const)('search in %s', (lang) => {
  const pages = indexed(lang);
  let open: Visit;
  beforeAll(async () => {
    open = await blank();
    await open.page.goto(address(folder[lang]));
  });
  afterAll(() => open.page.close());

  it('covers every kind of page', () => {
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(
      // Provinces are rows of a page.
      new Set(kinds.filter((kind) => kind !== 'province')),
    );
  });

  it.each(terms[lang])('finds exactly the pages that contain %s, and their kind', async (term) => {
    const wanted = compared(term).replaceAll('"', '');
    const whole = new RegExp(`(?<![a-z\\d])${wanted}(?![a-z\\d])`, 'u');
    const holds = (line: string): boolean =>
      forms[term]?.test(line) ?? (lang === 'en' ? whole.test(line) : line.includes(wanted));
    const expected = pages.filter(({ lines }) => lines.some(holds));
    await open.page.goto(address(folder[lang]));
    await askAll(open.page, term);
    expect(sorted(await results(open.page, address('')))).toEqual(sorted(expected));
    const marked = await open.page.locator('#search-hits mark').first().textContent();
    expect(forms[term]?.test(compared(marked ?? '')) ?? compared(marked ?? '') === wanted).toBe(
      true,
    );
  });

  it('makes no failing request and logs no error', () => {
    expect(open.faults).toEqual([]);
  });
});

const shown = (page: Page): Promise<string> => page.locator('#search-status').innerText();

describe('search page', () => {
  it('requires all of several words, and says so when nothing matches', async () => {
    const { page } = await visit('/search/');
    await askAll(page, '望京 麦子店');
    const both = await results(page, address(''));
    const holds = indexed('zh').filter(({ lines }) =>
      ['望京', '麦子店'].every((term) => lines.some((line) => line.includes(term))),
    );
    expect(sorted(both)).toEqual(sorted(holds));
    await ask(page, '"没有这样的词"');
    expect(await results(page, address(''))).toEqual([]);
    expect(await shown(page)).toContain('没有找到');
    await ask(page, '居名会议');
    expect(await page.locator('#search-near a, #search-hits li').count()).toBeGreaterThan(0);
  });

  it('normalizes full-width letters, capitals, commas in numbers and quotation marks', async () => {
    const { page } = await visit('/en/search/');
    const counts = [];
    for (const query of [
      'wangjing',
      'ＷＡＮＧＪＩＮＧ',
      '12,901',
      '12901',
      '"social organisations"',
      '“Social organisations”',
    ]) {
      await ask(page, query);
      counts.push(await shown(page));
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[3]).toBe(counts[2]);
    expect(counts[5]).toBe(counts[4]);
    expect(counts.filter((count) => !/^\d+ results?$/u.test(count))).toEqual([]);
  });

  it('keeps query and kind in the URL through reload, result and back', async () => {
    const { page } = await visit('/search/?q=望京&kind=street');
    const first = page.locator('#search-hits [data-kind="street"] h3 a').first();
    expect(await first.innerText()).toBe('望京');
    expect(await page.locator('#search-hits li:not([data-kind="street"])').count()).toBe(0);
    await page.reload();
    await first.click();
    expect(new URL(page.url()).pathname).toMatch(/\/streets\/wangjing\/$/u);
    await page.goBack();
    await first.waitFor();
    expect(await page.inputValue('#query')).toBe('望京');
    await ask(page, '居委会');
    expect(new URL(page.url()).searchParams.get('q')).toBe('居委会');
  });

  it('links to the section of a long page that contains the word', async () => {
    const { page } = await visit('/search/?q=暂住证&kind=chapter');
    const part = page.locator('#search-hits [data-kind="chapter"] p a').first();
    const text = await part.innerText();
    await part.click();
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${anchor}"]`).innerText()).toBe(text);
  });

  it('shows the best results, then all; claims when asked', async () => {
    const { page } = await visit('/search/?q=望京');
    const items = page.locator('#search-hits li');
    await page.locator('#search-later').waitFor();
    expect(await page.locator('#search-hits [data-kind="claim"]').count()).toBe(0);
    await page.locator('#search-later').click();
    await page.locator('#search-more').waitFor();
    expect(await items.count()).toBe(10);
    await page.locator('#search-more').click();
    expect(await items.count()).toBeGreaterThan(10);
    expect(await page.locator('#search-hits [data-kind="claim"]').count()).toBeGreaterThan(5);
    expect(new URL(page.url()).searchParams.get('all')).toBe('yes');
  });

  it('works by keyboard alone', async () => {
    const { page } = await visit('/streets/');
    await page.keyboard.press('/');
    await page.waitForURL(/\/search\/$/u);
    await page.locator('#query:focus').waitFor();
    await page.keyboard.type('望京 a/b');
    expect(await page.inputValue('#query')).toBe('望京 a/b');
    await ask(page, '望京');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('h3') !== null)).toBe(true);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/streets\/wangjing\//u);
  });

  it('leaves the `/` key to text fields and to browser shortcuts', async () => {
    const { page } = await visit('/cases/');
    await page.locator('#facets input').press('/');
    expect(await page.locator('#facets input').inputValue()).toBe('/');
    await page.locator('body').press('Control+/');
    expect(new URL(page.url()).pathname).toMatch(/\/cases\/$/u);
  });

  it('loads one file of the index on the first query, not before, below the budget', async () => {
    for (const [path, query] of [
      ['/search/', '居委会负担过重'],
      ['/en/search/', 'overloaded committees'],
    ] as const) {
      const { page, requests } = await visit(path);
      const index = (): string[] => requests.filter((url) => url.includes('/search-index/'));
      expect(index()).toEqual([]);
      const before = requests.length;
      await ask(page, query);
      await expect.poll(() => index().length).toBe(1);
      const sizes = await Promise.all(
        requests.slice(before).map(async (url) => {
          const body = await (await page.request.get(url)).body();
          // Hosts compress scripts; the index is compressed already.
          return url.endsWith('.js') ? brotliCompressSync(body).length : body.length;
        }),
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(firstQuery);
    }
  });

  it('reports when the index cannot be loaded, and retries', async () => {
    const { page } = await visit('/search/');
    await page.route(/\/search-index\//u, (route) => route.abort());
    await page.fill('#query', '望京');
    await page.getByText('索引没有载入').waitFor();
    await page.unroute(/\/search-index\//u);
    await ask(page, '麦子店');
    expect(await shown(page)).toMatch(/^\d+ 条结果$/u);
  });

  it('fits a phone screen with results', async () => {
    const { page } = await visit('/en/search/?q=residents', { width: narrow });
    await page.locator('#search-hits li').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow);
  });

  it('links to the lists when scripts are disabled', async () => {
    const { page } = await visit('/search/', { scripts: false });
    expect(await page.locator('#query').isVisible()).toBe(false);
    expect(await page.locator('main li a').count()).toBe(12);
  });
});
