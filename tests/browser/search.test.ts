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

/** Paths of all results below the base path by kind, in page order. */
function results(page: Page, base: string): Promise<{ kind: string; path: string }[]> {
  return page.evaluate((start) => {
    const pills = [
      ...document.querySelectorAll<HTMLInputElement>('#search-kinds input:not([value=""])'),
    ];
    return pills
      .filter((pill) => pill.closest('label')?.hidden === false)
      .flatMap((pill) => {
        pill.click();
        const section = document.querySelector(`section[data-kind="${pill.value}"]:not([hidden])`);
        return [...(section?.querySelectorAll<HTMLAnchorElement>('h3 a') ?? [])].map((link) => ({
          kind: pill.value,
          path: link.href.slice(start.length),
        }));
      });
  }, base);
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
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it.each(terms[lang])('finds exactly the pages that contain %s, and their kind', async (term) => {
    const wanted = compared(term).replaceAll('"', '');
    const expected = pages.filter(({ lines }) => lines.some((line) => line.includes(wanted)));
    await ask(open.page, term);
    expect(sorted(await results(open.page, address('')))).toEqual(sorted(expected));
    const marked = await open.page
      .locator('#search section:not([hidden]) mark')
      .first()
      .textContent();
    expect(compared(marked ?? '')).toBe(wanted);
  });

  it('makes no failing request and logs no error', () => {
    expect(open.faults).toEqual([]);
  });
});

const shown = (page: Page): Promise<string> => page.locator('#search-status').innerText();

describe('search page', () => {
  it('requires all of several words, and says so when nothing matches', async () => {
    const { page } = await visit('/search/');
    await ask(page, '望京 麦子店');
    const both = await results(page, address(''));
    const holds = indexed('zh').filter(({ lines }) =>
      ['望京', '麦子店'].every((term) => lines.some((line) => line.includes(term))),
    );
    expect(sorted(both)).toEqual(sorted(holds));
    await ask(page, '望京 没有这样的词');
    expect(await results(page, address(''))).toEqual([]);
    expect(await shown(page)).toContain('没有找到');
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
    const first = page.locator('section[data-kind="street"] h3 a').first();
    expect(await first.innerText()).toBe('望京');
    expect(await page.locator('#search section:not([hidden])').count()).toBe(1);
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
    const part = page.locator('section[data-kind="chapter"] p a').first();
    const text = await part.innerText();
    await part.click();
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${anchor}"]`).innerText()).toBe(text);
  });

  it('shows a few results of each kind, then all of one', async () => {
    const { page } = await visit('/search/?q=望京');
    const claims = page.locator('section[data-kind="claim"]');
    await claims.locator('button').waitFor();
    expect(await claims.locator('li').count()).toBe(5);
    await claims.locator('button').click();
    expect(await claims.locator('li').count()).toBeGreaterThan(5);
    expect(new URL(page.url()).searchParams.get('kind')).toBe('claim');
    await page.goBack();
    await page.locator('section[data-kind="street"]').waitFor();
    expect(await claims.locator('li').count()).toBe(5);
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
    await page.waitForURL(/\/chapters\//u);
  });

  it('leaves the `/` key to text fields and to browser shortcuts', async () => {
    const { page } = await visit('/cases/');
    await page.locator('#facets input').press('/');
    expect(await page.locator('#facets input').inputValue()).toBe('/');
    await page.locator('body').press('Control+/');
    expect(new URL(page.url()).pathname).toMatch(/\/cases\/$/u);
  });

  it('loads Pagefind on input, not before', async () => {
    const { page, requests } = await visit('/search/');
    const index = (): string[] => requests.filter((url) => url.includes('/pagefind/'));
    expect(index()).toEqual([]);
    await ask(page, '望京');
    expect(index().length).toBeGreaterThan(0);
    expect(index().filter((url) => url.includes('/pagefind/en/'))).toEqual([]);
  });

  it('reports when the index cannot be loaded, and retries', async () => {
    const { page } = await visit('/search/');
    await page.route(/\/pagefind\//u, (route) => route.abort());
    await page.fill('#query', '望京');
    await page.getByText('索引没有载入').waitFor();
    await page.unroute(/\/pagefind\//u);
    await ask(page, '麦子店');
    expect(await shown(page)).toMatch(/^\d+ 条结果$/u);
  });

  it('fits a phone screen with results', async () => {
    const { page } = await visit('/en/search/?q=residents', { width: narrow });
    await page.locator('#search section:not([hidden]) li').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow);
  });

  it('links to the lists when scripts are disabled', async () => {
    const { page } = await visit('/search/', { scripts: false });
    expect(await page.locator('#query').isVisible()).toBe(false);
    expect(await page.locator('main li a').count()).toBe(9);
  });
});
