import { describe, expect, it } from 'vitest';
import { blank, address, visit, wide } from './browser.ts';
import { figure, path, reach } from './figure.ts';

const policy = "default-src 'self'";

describe('a page', () => {
  it.each([
    '/',
    path,
    '/streets/wangjing/',
    '/search/?q=望京',
    '/reports/',
    '/embed/outside-share/',
  ])('holds to the policy of the site, also in a header: %s', async (of) => {
    const { page, faults } = await blank();
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
    await page.goto(address(of));
    const drawing = page.locator('.figure[data-figure] .figure-draw').first();
    if ((await drawing.count()) > 0) {
      await drawing.focus();
      await page.locator('.tip').first().waitFor({ state: 'attached' });
    }
    await page.waitForTimeout(300);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('asks for itself, its style and one script, each once', async () => {
    const { requests } = await visit(path);
    const own = requests.filter((url) => !/icon|favicon/u.test(url));
    expect(new Set(own).size).toBe(own.length);
    expect(own).toHaveLength(3);
  });

  it('adds nothing to the history for marks that are looked at', async () => {
    const { page } = await visit(path);
    await reach(page);
    const before = await page.evaluate(() => history.length);
    for (const index of [0, 1, 2]) {
      await page.locator(`${figure} .figure-wide .mark`).nth(index).click({ force: true });
      await page.keyboard.press('Escape');
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('keeps the notes in the margin for readers of large letters', async () => {
    const { page } = await visit(path, { width: wide });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 24, fixed: 20 } });
    await page.reload();
    const look = await page.evaluate(() => ({
      letter: getComputedStyle(document.documentElement).fontSize,
      note: document.querySelector('.note')?.getClientRects().length,
      over: document.documentElement.scrollWidth - innerWidth,
    }));
    expect(look).toEqual({ letter: '25.5px', note: 1, over: 0 });
  });

  it('says that a view is missing for want of a network, and tries again', async () => {
    const { page } = await visit(path);
    await reach(page);
    await page.context().setOffline(true);
    await page.locator(`${figure} .pills label`).nth(1).click();
    const said = page.locator(`${figure} .figure-failure`);
    await expect.poll(() => said.textContent()).toContain('现在没有网络');
    await page.context().setOffline(false);
    await expect.poll(() => page.locator(figure).getAttribute('data-state')).toBe('count');
    expect(await said.textContent()).toBe('');
  });

  it('lets the reader turn the key of the search off', async () => {
    const { page } = await visit('/search/');
    await page.locator('#search-key').selectOption('off');
    await page.goto(address(path));
    await page.keyboard.press('/');
    await page.waitForTimeout(200);
    expect(page.url()).toBe(address(path));
    await page.evaluate(() => localStorage.clear());
  });

  // Last: what it loads is in the browser’s cache afterwards.
  it('shows a chapter after two requests, and asks for nothing twice while it is read', async () => {
    const { page, requests } = await visit(path);
    // The script comes after the page was parsed: text, charts and notes do not wait for it.
    const waits = await page
      .locator('script[src]:not([type=module]), link[rel=stylesheet]')
      .count();
    expect(waits).toBe(1);
    await reach(page);
    for (const view of [1, 0, 1]) {
      await page.locator(`${figure} .pills label`).nth(view).click();
      await page.waitForTimeout(150);
    }
    for (const index of [0, 1]) {
      await page.locator(`${figure} .figure-wide .mark`).nth(index).click({ force: true });
      await page.locator('.evidence-card').waitFor();
      await page.keyboard.press('Escape');
    }
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForTimeout(200);
    const asked = requests.map((url) => url.replace(/#.*/u, ''));
    expect(asked.filter((url, index) => asked.indexOf(url) !== index)).toEqual([]);
  });
});
