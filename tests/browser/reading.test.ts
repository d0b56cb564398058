import { fieldText } from '../site/links.ts';
import { address, blank, narrow, servedSite, visit } from './browser.ts';
import { describe, expect, inject, it } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chapter = '/chapters/02-chaoyang-in-figures/';

/**
 * The letters and digits of every page of a PDF; spaces and marks may be mapped to other
 * characters.
 */
async function sheets(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(plain(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await document.destroy();
  return texts;
}

function plain(text: string): string {
  return text.replace(/[\u2E80-\u2FDF]/gu, '？').replace(/[^\p{L}\p{N}？]/gu, '');
}

/**
 * A pattern for a text extracted from a PDF, where some characters become the radicals that they
 * look like.
 */
function printed(text: string): RegExp {
  return new RegExp([...plain(text)].map((letter) => `[${letter}？]`).join(''), 'u');
}

describe('without scripts', () => {
  it('a chapter is complete: it has every drawing, table and note', async () => {
    const { page } = await visit(chapter, { scripts: false });
    for (const figure of await page.locator('.figure').all()) {
      expect(await figure.locator('.figure-wide svg').isVisible()).toBe(true);
      expect(await figure.locator('.figure-wide svg text').first().isVisible()).toBe(true);
      await figure.locator('.figure-table summary').click();
      expect(await figure.locator('.figure-table table').isVisible()).toBe(true);
    }
    expect(await page.locator('#note-1').isVisible()).toBe(true);
  });

  it('a number links to its note on a narrow screen', async () => {
    const { page } = await visit(chapter, { scripts: false, width: narrow });
    expect(await page.locator('#note-2').isVisible()).toBe(false);
    await page.locator('.ref[href="#note-2"]').click();
    expect(await page.locator('#note-2').isVisible()).toBe(true);
  });

  it('other states of a chart are reached by links, and non-functional controls are hidden', async () => {
    const { page } = await visit(chapter, { scripts: false });
    const figure = page.locator('[data-figure="outside-share"]');
    expect(await figure.locator('.pills').isVisible()).toBe(false);
    const link = figure.locator('.without-script a');
    expect(await link.isVisible()).toBe(true);
    await link.click();
    expect(page.url()).toBe(address('/charts/outside-share/'));
    for (const state of ['share', 'count', 'population']) {
      expect(await page.locator(`[data-state="${state}"] .figure-wide svg`).isVisible()).toBe(true);
    }
  });

  it('the evidence list is complete, without the filter', async () => {
    const { page } = await visit('/evidence/', { scripts: false });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    // Long groups are folded; each of them can be opened.
    const folded = await page.locator('.ledger-group details > summary').count();
    expect(await page.locator('.ledger-group details > summary:visible').count()).toBe(folded);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    const entries = await page.locator('.ledger > li').count();
    expect(entries).toBeGreaterThan(0);
    expect(await page.locator('.ledger > li:visible').count()).toBe(entries);
  });
});

describe('evidence filter', () => {
  it('shows the claims of a status and their number, and keeps the status in the URL', async () => {
    const { page } = await visit('/evidence/');
    const all = await page.locator('.ledger > li').count();
    await page.locator('#filter [name="status"]').selectOption('contradicted');
    const some = await page.locator('.ledger > li:visible').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(
      await page.locator('.ledger > li:visible:not([data-status="contradicted"])').count(),
    ).toBe(0);
    expect(await page.locator('#filter output').textContent()).toContain(String(some));
    expect(new URL(page.url()).search).toBe('?status=contradicted');
    await page.reload();
    expect(await page.locator('.ledger > li:visible').count()).toBe(some);
    expect(await page.locator('#filter [name="status"]').inputValue()).toBe('contradicted');
    await page.goBack();
    await expect.poll(() => page.locator('.ledger > li:not([hidden])').count()).toBe(all);
    await page.goto(address('/evidence/?status=nonsense'));
    expect(await page.locator('.ledger > li:not([hidden])').count()).toBe(all);
  });
});

describe('language switch', () => {
  it.each([
    [chapter, `/en${chapter}`, 'English'],
    ['/en/streets/wangjing/', '/streets/wangjing/', '中文'],
    ['/data/streets/', '/en/data/streets/', 'English'],
  ])('links from %s to %s', async (from, to, name) => {
    const { page } = await visit(from);
    await page.locator('.languages a', { hasText: name }).click();
    expect(page.url()).toBe(address(to));
  });

  it('keeps the section and the state of charts', async () => {
    const { page } = await visit(`${chapter}?outside-share=count#where`);
    await page.locator('.languages a', { hasText: 'English' }).click();
    await page.waitForURL(/\/en\//u);
    const { search, hash } = new URL(page.url());
    expect(`${search}${hash}`).toBe('?outside-share=count#where');
  });
});

describe('dark scheme', () => {
  it('inverts page and text colours, and charts follow', async () => {
    const { page } = await visit(chapter, { dark: true });
    const colours = (): Promise<string[]> =>
      page.evaluate(() => {
        const root = getComputedStyle(document.documentElement);
        const text = document.querySelector('[data-figure="outside-share"] .figure-wide text');
        const mark = document.querySelector('[data-figure="outside-share"] .figure-wide .mark');
        return [
          root.getPropertyValue('--paper'),
          root.backgroundColor,
          root.color,
          text === null ? '' : getComputedStyle(text).fill,
          mark === null ? '' : getComputedStyle(mark).fill,
        ];
      });
    const dark = await colours();
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await colours();
    for (const [index, colour] of dark.entries()) expect(colour).not.toBe(light[index]);
    expect(light[0]).toBe('#fffdfa');
  });
});

describe('print', () => {
  it.each([chapter, `/en/chapters/06-174-innovations/`])(
    '%s prints without navigation, with its notes and unbroken figures',
    async (path) => {
      const { page } = await visit(path, { dark: true });
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['.masthead nav', '.toc', '.pills', '.figure-foot details', '.skip']) {
        expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0);
      }
      const notes = page.locator('.note .says');
      expect(await notes.count()).toBeGreaterThan(10);
      for (const note of await notes.all()) expect(await note.isVisible()).toBe(true);
      const paper = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      expect(paper).toBe('rgb(255, 255, 255)');
      const figures = await page.locator('.figure').evaluateAll((all) =>
        all.map((figure) => ({
          title: figure.querySelector('h2, h3')?.textContent ?? '',
          source: figure.querySelector('.figure-source')?.textContent ?? '',
        })),
      );
      const pages = await sheets(
        await page.pdf({ preferCSSPageSize: true, printBackground: true }),
      );
      expect(pages.length).toBeGreaterThan(3);
      const split = figures.filter(({ title, source }) => {
        const whole = new RegExp(`${printed(title).source}.*${printed(source).source}`, 'u');
        return !pages.some((text) => whole.test(text));
      });
      expect(split).toEqual([]);
      expect(figures.length).toBeGreaterThan(2);
    },
  );
});

describe('embedded chart', () => {
  it.each(['/embed/outside-share/', '/en/embed/innovation-places/'])(
    '%s works in an iframe of another page',
    async (path) => {
      const opened = await blank();
      const { page, faults } = opened;
      try {
        // The embed code from the site, inside another page.
        await page.setContent(
          `<iframe src="${address(path)}" width="720" height="640" style="border:0"></iframe>`,
        );
        const frame = page.frameLocator('iframe');
        await frame.locator('.figure-wide svg').waitFor();
        await frame.locator('.figure-draw').focus();
        await page.keyboard.press('ArrowDown');
        const tip = frame.locator('[role="status"]');
        await tip.waitFor({ state: 'attached' });
        await page.keyboard.press('ArrowDown');
        await expect.poll(() => tip.textContent()).not.toBe('');
        expect(await frame.locator('a[target="_blank"]').last().getAttribute('href')).toBe(
          new URL(address(path)).pathname.replace('/embed/', '/charts/'),
        );
        expect(faults).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );

  it('is at most as high as its embed code says', async () => {
    const { page } = await visit('/charts/');
    await page.setViewportSize({ width: 720, height: 400 });
    const tall: string[] = [];
    for (const { path, document } of servedSite().pages.filter(({ path }) =>
      /^(?:\/en)?\/charts\/./u.test(path),
    )) {
      const code = document.querySelector('.figure-foot textarea');
      const given = /height="(\d+)"/u.exec(code === null ? '' : fieldText(code))?.[1];
      await page.goto(address(path.replace('/charts/', '/embed/')));
      const needed = await page.evaluate(() => document.documentElement.scrollHeight);
      if (needed > Number(given))
        tall.push(`${path}: ${String(needed)} px, the code gives ${String(given)}`);
    }
    expect(tall).toEqual([]);
  });
});

describe('missing page', () => {
  it('links to other pages in both languages', async () => {
    const { page } = await visit('/404.html');
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toContain(`${inject('site')}/streets/`);
    expect(links).toContain(`${inject('site')}/en/streets/`);
  });
});
