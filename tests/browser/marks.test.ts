import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { address, narrow, servedSite, visit, wide } from './browser.ts';
import { choose, figure, path, reach } from './figure.ts';

const charts = servedSite()
  .pages.map(({ path: of }) => of)
  .filter((of) => /^\/charts\/[^/]+\/$/u.test(of));

describe('the first click on a mark', () => {
  // Marks may be links.
  it.each(charts)('shows its value and stays on the page: %s', async (chart) => {
    const { page } = await visit(chart, { width: narrow });
    const mark = page.locator('.figure-narrow .mark:visible').first();
    await mark.scrollIntoViewIfNeeded();
    const middle = await mark.evaluate((element) => {
      // A mark of several parts has gaps between them.
      const part = element.querySelector('rect, circle, path') ?? element;
      const { left, top, width, height } = part.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    // Pointer and click arrive before the script has: so does a tap.
    await page.mouse.click(middle.x, middle.y);
    await expect.poll(() => new URL(page.url()).searchParams.get('mark')).not.toBeNull();
    expect(page.url().split('?')[0]).toBe(address(chart));
    expect(await page.locator('.tip').first().textContent()).not.toBe('');
  });
});

describe('tooltip', () => {
  it('describes the mark under the pointer, stays inside the drawing, and disappears with the pointer', async () => {
    const { page } = await visit(path);
    const mark = page.locator(`${figure} .figure-wide .mark`).first();
    const says = await mark.locator('title').textContent();
    await reach(page);
    await mark.hover();
    const tip = page.locator(`${figure} .tip`);
    await expect.poll(() => tip.textContent()).toBe(says);
    const [box, frame] = [
      await tip.boundingBox(),
      await page.locator(`${figure} .figure-draw`).boundingBox(),
    ];
    expect(box?.x ?? -1).toBeGreaterThanOrEqual((frame?.x ?? 0) - 1);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
      (frame?.x ?? 0) + (frame?.width ?? 0) + 1,
    );
    await page.mouse.move(5, 5);
    await expect.poll(() => tip.isVisible()).toBe(false);
  });

  it.each([wide, narrow])(
    'follows the arrow keys in a live region and closes with Escape, at %i px',
    async (width) => {
      const { page } = await visit(path, { width });
      const draw = page.locator(`${figure} .figure-draw`);
      await draw.focus();
      const tip = page.locator(`${figure} [role="status"]`);
      await tip.waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      const first = await tip.textContent();
      expect(first).toContain('望京');
      await page.keyboard.press('ArrowDown');
      expect(await tip.textContent()).not.toBe(first);
      await page.keyboard.press('Home');
      expect(await tip.textContent()).toBe(first);
      await page.keyboard.press('End');
      const frame = await draw.boundingBox();
      const box = await tip.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
        (frame?.x ?? 0) + (frame?.width ?? 0) + 1,
      );
      await page.keyboard.press('Escape');
      expect(await tip.isVisible()).toBe(false);
      expect(await page.locator('.mark.pointed').count()).toBe(0);
    },
  );

  it('has text for every mark of every chart of the chapter', async () => {
    const { page } = await visit(path);
    const silent = await page.evaluate(
      () =>
        [...document.querySelectorAll('.figure-wide .mark')].filter(
          (mark) => (mark.querySelector('title')?.textContent ?? '') === '',
        ).length,
    );
    expect(silent).toBe(0);
  });
});

describe('pinned subject', () => {
  /** Keys of the highlighted marks of each visible chart. */
  function pinned(page: Page): Promise<Record<string, string[]>> {
    return page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('.figure')].map((element) => [
          element.dataset['figure'] ?? '',
          [
            ...new Set(
              [...element.querySelectorAll<SVGElement>('.figure-wide .mark.pinned')].map(
                ({ dataset }) => dataset['key'] ?? '',
              ),
            ),
          ],
        ]),
      ),
    );
  }

  it('is the clicked mark; the URL contains it and the other charts highlight it', async () => {
    const { page } = await visit(path);
    await reach(page);
    const mark = page.locator(`${figure} .figure-wide .mark`).first();
    const key = await mark.getAttribute('data-key');
    await mark.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('mark')).toBe(key);
    const { 'outside-share': here, ...others } = await pinned(page);
    expect(here).toEqual([key]);
    expect(Object.values(others)).toContainEqual([key]);
    await mark.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('mark')).toBeNull();
    expect(await page.locator('.has-pinned').count()).toBe(0);
  });

  it('is read from the URL in every chart that contains it, and follows back', async () => {
    const { page } = await visit(`${path}?mark=wangjing@2010-03`);
    await expect.poll(() => page.locator('.mark.pinned').count()).toBeGreaterThan(3);
    const shown = Object.values(await pinned(page)).filter((keys) => keys.length > 0);
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const keys of shown) expect(keys).toEqual(['wangjing@2010-03']);
    const [faint, strong] = await Promise.all(
      ['.mark:not(.pinned)', '.mark.pinned'].map((selector) =>
        page
          .locator(`${figure} .figure-wide ${selector}`)
          .first()
          .evaluate((mark) => Number(getComputedStyle(mark).opacity)),
      ),
    );
    expect(faint).toBeLessThan(strong ?? 0);
  });

  it('is kept when the state of the chart changes', async () => {
    const { page } = await visit(`${path}?mark=wangjing@2010-03`);
    await page.waitForSelector(`${figure} .tip`, { state: 'attached' });
    await choose(page, 'count');
    await expect.poll(() => page.locator(figure).getAttribute('data-state')).toBe('count');
    await expect
      .poll(async () => (await pinned(page))['outside-share'])
      .toEqual(['wangjing@2010-03']);
    expect(new URL(page.url()).search).toContain('mark=wangjing');
    expect(new URL(page.url()).search).toContain('outside-share=count');
  });
});
