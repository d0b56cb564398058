import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { address, narrow, visit, wide } from './browser.ts';
import { figure, path, reach } from './figure.ts';

const card = '.evidence-card';

/** What the open card says. */
function said(page: Page): Promise<string> {
  return page.locator(`${card} .evidence-text`).innerText();
}

describe('evidence in place', () => {
  it.each([wide, narrow])('opens for a mark by pointer, and closes, at %i px', async (width) => {
    const { page, requests, faults } = await visit(path, { width });
    const form = width === wide ? '.figure-wide' : '.figure-narrow';
    await reach(page);
    expect(requests.filter((url) => url.includes('/charts/outside-share/'))).toEqual([]);
    const mark = page.locator(`${figure} ${form} .mark`).first();
    await mark.click();
    await page.locator(card).waitFor();
    expect(await said(page)).toMatch(/望京[^]*12,901[^]*表1/u);
    const box = await page.locator(card).boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.keyboard.press('Escape');
    expect(await page.locator(card).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('opens for the value written beside a bar, for it is the value of the mark', async () => {
    const { page } = await visit(path);
    await reach(page);
    await page.locator(`${figure} .figure-wide text[data-key^="wangjing"]`).first().click();
    await page.locator(card).waitFor();
    expect(await said(page)).toContain('望京');
  });

  it('opens for a mark by keyboard; the drawing is one stop with a name, and gets the focus back', async () => {
    const { page } = await visit(path);
    const draw = page.locator(`${figure} .figure-draw`);
    expect(await draw.getAttribute('aria-label')).toMatch(/方向键/u);
    expect(await draw.locator('a:not([tabindex="-1"])').count()).toBe(0);
    await draw.focus();
    await page.locator(`${figure} .tip`).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator(card).waitFor();
    expect(await said(page)).toContain('望京');
    expect(await page.locator(card).evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    expect(await draw.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('opens for a number in the title of a chart and for a computed cell of its table', async () => {
    const { page } = await visit('/charts/concentration/');
    await page.locator('figcaption a.fact').first().click();
    await page.locator(card).waitFor();
    expect(page.url()).toBe(address('/charts/concentration/'));
    await page.keyboard.press('Escape');
    await page.locator('#table ~ .scroll td a[href*="#"]').first().click();
    await page.locator(card).waitFor();
    expect(await said(page)).toMatch(/\d/u);
  });

  it('is a plain link without scripts, and the chart’s page has what it leads to', async () => {
    const { page } = await visit('/charts/concentration/', { scripts: false });
    const link = page.locator('figcaption a.fact').first();
    const hash = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
    await link.click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(decodeURIComponent(hash));
    expect(await page.locator(`[id="${decodeURIComponent(hash).slice(1)}"]`).isVisible()).toBe(
      true,
    );
  });
});

describe('the errata', () => {
  it('come in folded parts that links and paper open', async () => {
    const { page, faults } = await visit('/errata/', { width: narrow });
    const row = page.locator('#slip-dimensions');
    expect(await row.isVisible()).toBe(false);
    await page.goto(address('/errata/#slip-dimensions'));
    await row.waitFor();
    const folded = page.locator('details.fold:not([open])');
    expect(await folded.count()).toBeGreaterThan(10);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await folded.count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await folded.count()).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });
});
