import { describe, expect, it } from 'vitest';
import { address, isChartScript, narrow, visit, wide } from './browser.ts';
import { choose, chosen, drawn, figure, path, reach } from './figure.ts';

describe('chart script', () => {
  it('is loaded when a reader first points at a chart, not before', async () => {
    const { page, requests } = await visit(path);
    await page.waitForTimeout(300);
    expect(requests.filter(isChartScript)).toEqual([]);
    await reach(page);
    expect(requests.filter(isChartScript)).toHaveLength(1);
  });

  it('is loaded when a chart receives keyboard focus', async () => {
    const { page, requests } = await visit(path);
    await page.locator(`${figure} .figure-draw`).focus();
    await page.waitForSelector(`${figure} .tip`, { state: 'attached' });
    expect(requests.filter(isChartScript)).toHaveLength(1);
  });

  it.each([wide, narrow])('causes no layout shift when it starts, at %i px', async (width) => {
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

  it('causes no layout shift while the page loads', async () => {
    const { page } = await visit(path);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 200);
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});

describe('chart state', () => {
  it('changes drawing, subtitle, download and URL', async () => {
    const { page } = await visit(path);
    const parts = async (): Promise<(string | null)[]> => [
      await drawn(page),
      await page.locator(`${figure} .figure-subtitle`).textContent(),
      await page.locator(`${figure} [data-download="svg"]`).getAttribute('href'),
    ];
    const before = await parts();
    await choose(page, 'count');
    await expect.poll(() => drawn(page)).not.toBe(before[0]);
    const after = await parts();
    for (const [index, part] of after.entries()) expect(part).not.toBe(before[index]);
    expect(after[2]).toMatch(/count\.svg$/u);
    expect(new URL(page.url()).search).toBe('?outside-share=count');
  });

  it('survives reload, back and forward', async () => {
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

  it('is read from a shared URL; an unknown one is ignored', async () => {
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

  it('is kept when the control is used before the script has loaded', async () => {
    const { page } = await visit(path);
    const before = await drawn(page);
    await page.evaluate(() =>
      document
        .querySelector<HTMLInputElement>('[data-figure="outside-share"] [value="count"]')
        ?.click(),
    );
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
