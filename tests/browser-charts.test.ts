import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { address, isChartScript, narrow, visit, wide } from './browser.ts';

const path = '/chapters/02-chaoyang-in-figures/';
const figure = '[data-figure="outside-share"]';
const drawing = `${figure} .figure-wide svg`;

/** Waits until the script of the charts has run. */
async function reach(page: Page, of = figure): Promise<void> {
  await page.locator(of).hover();
  await page.waitForSelector(`${of} .tip`, { state: 'attached' });
}

/** The drawing without what a script may add to its marks. */
function drawn(page: Page): Promise<string> {
  return page.locator(drawing).evaluate((svg) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join('|'));
}

async function choose(page: Page, state: string): Promise<void> {
  await page.locator(`${figure} .pills label`, { has: page.locator(`[value="${state}"]`) }).click();
}

function chosen(page: Page): Promise<string> {
  return page.locator(`${figure} .pills input:checked`).inputValue();
}

describe('the script of the charts', () => {
  it('is fetched when a reader reaches for a chart by pointer, not before', async () => {
    const { page, requests } = await visit(path);
    await page.waitForTimeout(300);
    expect(requests.filter(isChartScript)).toEqual([]);
    await reach(page);
    expect(requests.filter(isChartScript)).toHaveLength(1);
  });

  it('is fetched when a reader reaches for a chart by keyboard', async () => {
    const { page, requests } = await visit(path);
    await page.locator(`${figure} .figure-draw`).focus();
    await page.waitForSelector(`${figure} .tip`, { state: 'attached' });
    expect(requests.filter(isChartScript)).toHaveLength(1);
  });

  it.each([wide, narrow])('moves nothing when it starts, at %i px', async (width) => {
    const { page } = await visit(path, { width });
    const boxes = (): Promise<number[][]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.figure-draw')].map((draw) => {
          const { x, width: w, height: h } = draw.getBoundingClientRect();
          return [x, draw.getBoundingClientRect().y + scrollY, w, h];
        }),
      );
    const before = await boxes();
    await reach(page);
    await page.locator(`${figure} .figure-draw`).focus();
    await page.keyboard.press('ArrowDown');
    const moved = (await boxes()).flatMap((box, index) =>
      box.map((value, side) => Math.abs(value - (before[index]?.[side] ?? 0))),
    );
    expect(before.length).toBeGreaterThan(2);
    expect(Math.max(...moved)).toBeLessThanOrEqual(1);
  });

  it('lets nothing jump while the page loads', async () => {
    const { page } = await visit(path);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 200);
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});

describe('the state of a chart', () => {
  it('changes drawing, subtitle, download and address', async () => {
    const { page } = await visit(path);
    const parts = async (): Promise<(string | null)[]> => [
      await drawn(page),
      await page.locator(`${figure} .figure-subtitle`).textContent(),
      await page.locator(`${figure} [data-download="svg"]`).getAttribute('href'),
    ];
    const before = await parts();
    await choose(page, 'count');
    await page.waitForFunction(() => location.search === '?outside-share=count');
    await page.waitForResponse(/count\.json$/u).catch(() => null);
    const after = await parts();
    for (const [index, part] of after.entries()) expect(part).not.toBe(before[index]);
    expect(after[2]).toMatch(/count\.svg$/u);
  });

  it('survives reloading, goes with back and comes with forward', async () => {
    const { page } = await visit(path);
    const first = await drawn(page);
    await choose(page, 'count');
    await expect.poll(() => drawn(page)).not.toBe(first);
    const second = await drawn(page);
    await page.reload();
    await expect.poll(() => drawn(page)).toBe(second);
    expect(await chosen(page)).toBe('count');
    await page.goBack();
    await expect.poll(() => drawn(page)).toBe(first);
    expect(await chosen(page)).toBe('share');
    expect(new URL(page.url()).search).toBe('');
    await page.goForward();
    await expect.poll(() => drawn(page)).toBe(second);
    expect(await chosen(page)).toBe('count');
  });

  it('opens from a shared address, and an unknown one is ignored', async () => {
    const { page, faults } = await visit(`${path}?outside-share=count`);
    await expect.poll(() => chosen(page)).toBe('count');
    await expect.poll(() => page.locator(figure).getAttribute('data-state')).toBe('count');
    const shared = await drawn(page);
    await page.goto(address(`${path}?outside-share=nonsense&mark=nobody`));
    await page.locator(`${figure} .tip`).waitFor({ state: 'attached' });
    expect(await chosen(page)).toBe('share');
    expect(await drawn(page)).not.toBe(shared);
    expect(await page.locator('.has-pinned').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is not lost when the control is used before the script has come', async () => {
    const { page } = await visit(path);
    const before = await drawn(page);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('[data-figure="outside-share"] [value="count"]')?.click());
    await expect.poll(() => drawn(page)).not.toBe(before);
    expect(new URL(page.url()).search).toBe('?outside-share=count');
  });

  it('changes by the arrow keys of a radio group', async () => {
    const { page } = await visit(path);
    const before = await drawn(page);
    await page.locator(`${figure} .pills input:checked`).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => drawn(page)).not.toBe(before);
    expect(await chosen(page)).not.toBe('share');
  });
});

describe('the tooltip', () => {
  it('says what the pointer is on, inside the drawing, and goes with it', async () => {
    const { page } = await visit(path);
    const mark = page.locator(`${figure} .figure-wide .mark`).first();
    const says = await mark.locator('title').textContent();
    await reach(page);
    await mark.hover();
    const tip = page.locator(`${figure} .tip`);
    await expect.poll(() => tip.textContent()).toBe(says);
    const [box, frame] = [await tip.boundingBox(), await page.locator(`${figure} .figure-draw`).boundingBox()];
    expect(box?.x ?? -1).toBeGreaterThanOrEqual((frame?.x ?? 0) - 1);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1);
    await page.mouse.move(5, 5);
    await expect.poll(() => tip.isVisible()).toBe(false);
  });

  it.each([wide, narrow])('is told by the arrow keys in a live region, and ends with Escape, at %i px', async (width) => {
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
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1);
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    expect(await page.locator('.mark.pointed').count()).toBe(0);
  });

  it('says every mark of every chart of the chapter', async () => {
    const { page } = await visit(path);
    const silent = await page.evaluate(() =>
      [...document.querySelectorAll('.figure-wide .mark')].filter((mark) => (mark.querySelector('title')?.textContent ?? '') === '').length,
    );
    expect(silent).toBe(0);
  });
});

describe('a pinned subject', () => {
  /** Keys of the marks that are highlighted in each chart that is shown. */
  function pinned(page: Page): Promise<Record<string, string[]>> {
    return page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('.figure')].map((element) => [
          element.dataset['figure'] ?? '',
          [...new Set([...element.querySelectorAll<SVGElement>('.figure-wide .mark.pinned')].map(({ dataset }) => dataset['key'] ?? ''))],
        ]),
      ),
    );
  }

  it('is the mark that was clicked; the address names it and the other charts show it', async () => {
    const { page } = await visit(path);
    await reach(page);
    const mark = page.locator(`${figure} .figure-wide .mark`).first();
    const key = await mark.getAttribute('data-key');
    await mark.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('mark')).toBe(key);
    const all = await pinned(page);
    expect(all['outside-share']).toEqual([key]);
    expect(all['street-scatter']).toEqual([key]);
    await mark.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('mark')).toBeNull();
    expect(await page.locator('.has-pinned').count()).toBe(0);
  });

  it('comes with the address, in every chart that has it, and goes with back', async () => {
    const { page } = await visit(`${path}?mark=wangjing@2010-03`);
    await expect.poll(() => page.locator('.mark.pinned').count()).toBeGreaterThan(3);
    const shown = Object.values(await pinned(page)).filter((keys) => keys.length > 0);
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const keys of shown) expect(keys).toEqual(['wangjing@2010-03']);
    const [faint, strong] = await Promise.all(
      ['.mark:not(.pinned)', '.mark.pinned'].map((selector) =>
        page.locator(`${figure} .figure-wide ${selector}`).first().evaluate((mark) => Number(getComputedStyle(mark).opacity)),
      ),
    );
    expect(faint).toBeLessThan(strong ?? 0);
  });

  it('is kept when the state of the chart changes', async () => {
    const { page } = await visit(`${path}?mark=wangjing@2010-03`);
    await page.waitForSelector(`${figure} .tip`, { state: 'attached' });
    await choose(page, 'count');
    await expect.poll(() => page.locator(figure).getAttribute('data-state')).toBe('count');
    await expect.poll(async () => (await pinned(page))['outside-share']).toEqual(['wangjing@2010-03']);
    expect(new URL(page.url()).search).toContain('mark=wangjing');
    expect(new URL(page.url()).search).toContain('outside-share=count');
  });
});
