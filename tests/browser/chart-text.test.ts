import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, blank, narrow, servedSite, visit, widen } from './browser.ts';
import { choose, figure, path } from './figure.ts';

/** From small phones to where notes stand in the margin. */
const widths = [320, 360, 414, 480, 600, 720, 880, 1024, 1240, 1360];

interface Measured {
  smallest: number;
  largest: number;
  /** Whether a drawing, or the page, is wider than its room. */
  isCut: boolean;
}

/** The heights of the texts of the drawings that a page shows. */
function measured(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<SVGSVGElement>('.figure-draw svg')].filter(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    const sizes = shown.flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      );
    });
    const rooms = [...shown.map((svg) => svg.parentElement), document.documentElement];
    return {
      smallest: Math.min(...sizes),
      largest: Math.max(...sizes),
      isCut: rooms.some((room) => room !== null && room.scrollWidth > room.clientWidth + 1),
    };
  });
}

const isFine = ({ smallest, largest, isCut }: Measured): boolean =>
  smallest >= 11.95 && largest <= 16.05 && !isCut;

describe('the text of drawings', () => {
  const ofCharts = servedSite()
    .pages.map(({ path: at }) => at)
    .filter((at) => /^\/en\/charts\/[^/]+\/$/u.test(at));

  it('is 12 to 16 px high, and no drawing is cut, in chapters and on every chart’s page', async () => {
    const wrong: string[] = [];
    expect(ofCharts.length).toBeGreaterThan(10);
    const { page } = await blank({ scripts: false });
    for (const at of [path, `/en${path}`, ...ofCharts]) {
      await page.goto(address(at));
      for (const width of widths) {
        await widen(page, width);
        const found = await measured(page);
        if (!isFine(found)) wrong.push(`${at} at ${String(width)} px: ${JSON.stringify(found)}`);
      }
    }
    await page.close();
    expect(wrong).toEqual([]);
  });
});

describe('long pages on a phone', () => {
  it('are at most 25,000 px long, unless they are tables of data', async () => {
    const { page } = await blank({ scripts: false, width: narrow });
    const long: string[] = [];
    // Lengths follow the bytes: the largest pages that are no tables of data, of each language.
    const largest = servedSite()
      .pages.filter(({ path: at }) => !/^(?:\/en)?\/(?:data|indicators|embed|streets)\//u.test(at))
      .sort((a, b) => b.html.length - a.html.length)
      .slice(0, 40);
    for (const { path: at } of largest) {
      await page.goto(address(at));
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (height > 25_000) long.push(`${at}: ${String(height)}`);
    }
    await page.close();
    expect(long).toEqual([]);
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
