import { describe, expect, it } from 'vitest';
import { visit } from './browser.ts';

/** Pages of each kind that can be cited. */
const pages = [
  '/chapters/02-chaoyang-in-figures/',
  '/en/charts/outside-share/',
  '/charts/outside-share/count/',
  '/en/data/streets/',
  '/cases/',
];
const day = new Date().toLocaleDateString('sv');
const inWords = new Date().toLocaleDateString('en-US', { dateStyle: 'long' });

describe('citations', () => {
  it.each(pages)('on %s name the day of access and a whole address', async (path) => {
    const { page } = await visit(path);
    const from =
      path === '/cases/'
        ? ((await page.locator('main a[href*="/cases/"]').first().getAttribute('href')) ?? '')
        : '';
    if (from !== '') await page.goto(new URL(from, page.url()).href);
    const cite = page.locator('main .cite').last();
    await cite.scrollIntoViewIfNeeded();
    await expect.poll(() => cite.locator('[data-day]').first().textContent()).not.toBe('');
    const texts = await cite.locator('p').allTextContents();
    expect(texts[0]).toMatch(new RegExp(`\\)\\[${day}\\]\\. https?://`, 'u'));
    expect(texts[1]).toContain(`Retrieved ${inWords}, from http`);
    expect(await page.getByText(/请自行补上|Add the day of access/u).isVisible()).toBe(false);
    const files = await cite
      .locator('a[download]')
      .evaluateAll((links) =>
        links.map((link) =>
          decodeURIComponent((link.getAttribute('href') ?? '').replace(/^data:[^,]*,/u, '')),
        ),
      );
    const [bibtex = '', ris = '', csl = ''] = files;
    expect(bibtex).toMatch(
      new RegExp(`\\n {2}urldate = \\{${day}\\},\\n {2}url = \\{https?://`, 'u'),
    );
    expect(ris).toMatch(
      new RegExp(`\\r\\nY2 {2}- ${day.replaceAll('-', '/')}\\r\\nUR {2}- https?://`, 'u'),
    );
    const [item] = JSON.parse(csl) as { URL: string; accessed: unknown }[];
    expect(item?.accessed).toEqual({ 'date-parts': [day.split('-').map(Number)] });
    expect(item?.URL).toMatch(/^https?:\/\//u);
  });

  it('leave the day to readers where scripts do not run', async () => {
    const { page } = await visit('/data/streets/', { scripts: false });
    expect(await page.getByText(/请自行补上/u).isVisible()).toBe(true);
    expect(await page.locator('.cite [data-day]').first().textContent()).toBe('');
  });
});
