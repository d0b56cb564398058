import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { siteDir } from '../site/site.ts';
import { blank } from './browser.ts';

/** `npm run offline`, opened from the disk. */
const home = mkdtempSync(join(tmpdir(), 'linli-offline-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const written = (name: string): string => {
  const to = join(home, name);
  execFileSync(process.execPath, ['scripts/offline.ts', '--from', siteDir, '--to', to]);
  return to;
};
const folder = written('one');

/** Pages of the folder, as paths below it. */
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

/** Addresses of a page that lead to no file of the folder. */
function lost(page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const here = pathToFileURL(join(folder, page));
  return [...html.matchAll(/<[a-z]+\b[^>]*?\s(?:href|src)="([^"]*)"/gu)].flatMap(
    ([, address = '']) => {
      const url = new URL(address.replaceAll('&amp;', '&'), here);
      if (url.protocol !== 'file:') return [];
      const file = relative(folder, fileURLToPath(new URL(url.pathname, here)));
      // The ready files are there when the whole site was built, not its pages alone.
      const isUnbuilt =
        /^reports\b.*\.(?:pdf|docx|epub)$/u.test(file) && !existsSync(join(siteDir, file));
      return isUnbuilt || existsSync(join(folder, file)) ? [] : [`${page}: ${address}`];
    },
  );
}

const layouts = [
  '',
  'chapters/02-chaoyang-in-figures/',
  'charts/outside-share/',
  'streets/wangjing/',
  'cases/',
  'search/',
  'reports/',
].flatMap((path) => [`${path}index.html`, `en/${path}index.html`]);

describe('the folder without a server', () => {
  it('has a file for every address of its pages', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.flatMap(lost).slice(0, 20)).toEqual([]);
  });

  it('opens every layout from the disk with style, charts and notes', async () => {
    const wrong: string[] = [];
    for (const path of layouts) {
      const { page, faults } = await blank();
      await page.goto(pathToFileURL(join(folder, path)).href);
      const look = await page.evaluate(() => {
        const isShown = (element: Element): boolean => element.getClientRects().length > 0;
        const count = (selector: string): number =>
          [...document.querySelectorAll(selector)].filter(isShown).length;
        return {
          isStyled: getComputedStyle(document.body).margin === '0px',
          areSheetsRead:
            document.styleSheets.length > 0 &&
            document.styleSheets.length ===
              document.querySelectorAll('link[rel="stylesheet"]').length,
          blankFigures: [...document.querySelectorAll('.figure[data-figure]')].filter(
            (figure) =>
              ![...figure.querySelectorAll('svg')].some(
                (svg) => svg.getBoundingClientRect().width > 100,
              ),
          ).length,
          // The report builder and the desk need a server; their controls are not shown.
          deadControls: document.documentElement.classList.contains('live')
            ? 0
            : count('.pills label, .needs-script'),
          deadNotes: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter(
            (link) =>
              link.hash !== '' &&
              document.getElementById(decodeURIComponent(link.hash.slice(1))) === null,
          ).length,
          over: document.documentElement.scrollWidth - innerWidth,
        };
      });
      const expected = {
        isStyled: true,
        areSheetsRead: true,
        blankFigures: 0,
        deadControls: 0,
        deadNotes: 0,
        over: 0,
      };
      if (JSON.stringify(look) !== JSON.stringify(expected))
        wrong.push(`${path}: ${JSON.stringify(look)}`);
      wrong.push(...faults.map((fault) => `${path}: ${fault}`));
      await page.close();
    }
    expect(wrong).toEqual([]);
  });

  it('shows other views of a chart, and its values by pointer and keyboard', async () => {
    const { page, faults } = await blank();
    await page.goto(
      pathToFileURL(join(folder, 'en/chapters/02-chaoyang-in-figures/index.html')).href,
    );
    const figure = page.locator('#figure-outside-share');
    const title = figure.locator('figcaption > :first-child');
    const before = await title.innerText();
    await figure.getByText('Number', { exact: true }).click();
    await expect.poll(() => title.innerText()).not.toBe(before);
    await figure.locator('.figure-draw').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => figure.locator('.tip').innerText()).toContain('Wangjing');
    // What a view that was loaded leads to is in the folder.
    await title.locator('a.fact').first().click();
    await expect.poll(() => page.url()).toMatch(/charts\/outside-share\/index\.html#outside/u);
    expect(await page.locator('h1').innerText()).toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('searches in both languages, and results open', async () => {
    for (const [path, query] of [
      ['search', '望京'],
      ['en/search', 'Wangjing'],
    ]) {
      const { page, faults } = await blank();
      await page.goto(pathToFileURL(join(folder, path ?? '', 'index.html')).href);
      await page.locator('#query').fill(query ?? '');
      const first = page.locator('#search-hits h3 a').first();
      await expect.poll(() => first.innerText()).toContain(query);
      await first.click();
      await expect.poll(() => page.locator('h1').innerText()).toContain(query);
      expect(page.url()).toMatch(/^file:.*index\.html/u);
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  it('filters its lists', async () => {
    const { page, faults } = await blank();
    await page.goto(pathToFileURL(join(folder, 'cases/index.html')).href);
    const shown = page.locator('main li.case:visible');
    const all = await shown.count();
    await page.locator('main input[type="search"]').fill('深圳');
    await expect.poll(() => shown.count()).toBeLessThan(all);
    expect(await shown.count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('has the same bytes when it is written again', () => {
    const again = written('two');
    expect(readFileSync(`${again}.zip`).equals(readFileSync(`${folder}.zip`))).toBe(true);
  });
});
