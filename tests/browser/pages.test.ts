import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  address,
  blank,
  isChartScript,
  narrow,
  pagesOfEachLayout,
  wide,
  widen,
  type Visit,
} from './browser.ts';

/** Elements that overflow the window, except inside scroll containers. */
function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const over = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.right > edge + 1 && !scrolls(element.parentElement);
    });
    const inner = over.filter(
      (element) => !over.some((other) => other !== element && element.contains(other)),
    );
    const names = inner.map((element) => {
      const { right } = element.getBoundingClientRect();
      const name = element.getAttribute('class') ?? '';
      return `<${element.localName} class="${name}"> “${element.textContent.trim().slice(0, 30)}” ends at ${String(Math.round(right))} of ${String(edge)}`;
    });
    const scroll = document.documentElement.scrollWidth;
    return scroll > edge
      ? [`the page scrolls to ${String(scroll)} of ${String(edge)}`, ...names]
      : names;
  });
}

/** Drawings with unreadably small text: the smallest of each, in CSS pixels. */
function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.figure-draw svg')].flatMap((svg) => {
      const shown = svg.getBoundingClientRect().width;
      const [, , width = 1] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
      const small = [...svg.querySelectorAll('text')]
        .map((text) => ({
          text: text.textContent,
          size: (Number.parseFloat(getComputedStyle(text).fontSize) * shown) / width,
        }))
        .filter(({ size }) => shown > 0 && size < 11.5)
        .sort((a, b) => a.size - b.size);
      const [first] = small;
      const name = svg.getAttribute('class') ?? '';
      return first === undefined
        ? []
        : [
            `${name}: ${String(small.length)} texts, “${first.text}” at ${first.size.toFixed(2)} px`,
          ];
    }),
  );
}

/** Texts that overflow their drawing. A line box is higher than its letters. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.figure-draw svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) return [];
      return [...svg.querySelectorAll('text')]
        .filter((text) => {
          const box = text.getBoundingClientRect();
          const above = box.height / 3;
          const aside = box.left < frame.left - 4 || box.right > frame.right + 4;
          return aside || box.top < frame.top - above || box.bottom > frame.bottom + above;
        })
        .map((text) => {
          const box = text.getBoundingClientRect();
          const over = [
            frame.left - box.left,
            box.right - frame.right,
            frame.top - box.top,
            box.bottom - frame.bottom,
          ];
          return `${svg.getAttribute('class') ?? ''}: “${text.textContent}” by ${Math.max(...over).toFixed(0)} px`;
        });
    }),
  );
}

describe.each(['', '/en'])('pages below "%s/"', (prefix) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await blank();
  });
  afterAll(() => visit.page.close());

  it.each(pagesOfEachLayout().filter((path) => prefix === '' || path !== '/404.html'))(
    '%s fits wide and narrow windows, with legible drawings, and asks for nothing more',
    async (path) => {
      const { page } = visit;
      visit.requests.length = 0;
      visit.faults.length = 0;
      await widen(page, wide);
      await page.goto(address(`${prefix}${path}`));
      const found = {
        wide: await overhang(page),
        wideCut: await cutTexts(page),
        wideSmall: await smallTexts(page),
      };
      await widen(page, narrow);
      const small = {
        narrow: await overhang(page),
        narrowCut: await cutTexts(page),
        narrowSmall: await smallTexts(page),
      };
      expect({ ...found, ...small }).toEqual({
        wide: [],
        wideCut: [],
        wideSmall: [],
        narrow: [],
        narrowCut: [],
        narrowSmall: [],
      });
      expect(visit.faults).toEqual([]);
      const { origin } = new URL(inject('site'));
      expect(visit.requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
      expect(visit.requests.filter(isChartScript)).toEqual([]);
    },
  );
});
