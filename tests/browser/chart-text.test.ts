import { describe, expect, it } from 'vitest';
import { visit } from './browser.ts';
import { choose, figure, path } from './figure.ts';

const widths = [320, 360, 420, 560, 640, 680, 720, 1360];

describe('the text of drawings', () => {
  it.each(widths)('is 12 to 16 px high at %i px', async (width) => {
    const { page } = await visit(path, { width });
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>('.figure-draw svg')]
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .flatMap((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return [...svg.querySelectorAll('text')].map(
            (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
          );
        }),
    );
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.95);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(16.05);
  });
});

describe('the words of a figure', () => {
  it('follow the view', async () => {
    const { page } = await visit(path);
    const words = (): Promise<(string | null)[]> =>
      Promise.all(
        ['figcaption > :first-child', '.figure-description'].map((part) =>
          page.locator(`${figure} ${part}`).textContent(),
        ),
      );
    const before = await words();
    await choose(page, 'count');
    await expect.poll(words).not.toEqual(before);
    const [title, description] = await words();
    expect(title).not.toBe(before[0]);
    expect(description).not.toBe(before[1]);
    const label = await page.locator(`${figure} .figure-wide svg`).getAttribute('aria-label');
    expect(label).toBe(title);
  });
});
