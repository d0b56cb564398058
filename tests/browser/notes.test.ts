import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { narrow, visit, wide, widen } from './browser.ts';

const chapters = ['/chapters/02-chaoyang-in-figures/', '/en/chapters/06-174-innovations/'];

function isShown(page: Page, note: string): Promise<boolean> {
  return page.locator(note).isVisible();
}

/** Distance from a note to its number, and from one note to the next, in pixels. */
function places(
  page: Page,
): Promise<
  { id: string; number: number; top: number; bottom: number; left: number; right: number }[]
> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.note')].map((note) => {
      const { top, bottom, left, right } = note.getBoundingClientRect();
      const number =
        document.querySelector(`.fact[href="#${note.id}"]`)?.getBoundingClientRect().top ??
        Number.NaN;
      return { id: note.id, number, top, bottom, left, right };
    }),
  );
}

describe.each(chapters)('notes of %s in the margin', (path) => {
  it('are near their numbers, the first note of a line at the height of the line', async () => {
    const { page } = await visit(path);
    const notes = await places(page);
    const far = notes.slice(0, 5).filter(({ top, number }) => Math.abs(top - number) > 600);
    expect(far).toEqual([]);
    const [first] = notes;
    expect(Math.abs((first?.top ?? 0) - (first?.number ?? 0))).toBeLessThan(40);
  });

  it('overlap neither each other nor the text, and stay inside the window', async () => {
    const { page } = await visit(path);
    const notes = await places(page);
    const text = await page.locator('main article > p').nth(3).boundingBox();
    const faults = notes.flatMap(({ id, top, bottom, left, right }, index) => {
      const next = notes[index + 1];
      return [
        ...(next !== undefined && next.top < bottom - 1 ? [`${id} covers ${next.id}`] : []),
        ...(left < (text?.x ?? 0) + (text?.width ?? 0) ? [`${id} stands over the text`] : []),
        ...(right > wide ? [`${id} leaves the window`] : []),
        ...(bottom - top < 10 ? [`${id} is not shown`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('are not covered by figures and tables that extend into the margin', async () => {
    const { page } = await visit(path);
    const covered = await page.evaluate(() => {
      const blocks = [
        ...document.querySelectorAll('article .figure, article .scroll, article section'),
      ]
        .filter((block) => block.checkVisibility({ contentVisibilityAuto: true }))
        .map((block) => block.getBoundingClientRect());
      return [...document.querySelectorAll('.note')]
        .filter((note) => {
          const box = note.getBoundingClientRect();
          return blocks.some(
            (block) =>
              block.right > box.left + 1 &&
              block.left < box.right &&
              block.bottom > box.top + 1 &&
              block.top < box.bottom - 1,
          );
        })
        .map(({ id }) => id);
    });
    expect(covered).toEqual([]);
  });
});

describe.each(chapters)('notes of %s on a narrow screen', (path) => {
  it('are closed until the number is tapped, then open below it, and close again', async () => {
    const { page } = await visit(path, { width: narrow });
    const fact = page.locator('.fact[href="#note-2"]').first();
    expect(await isShown(page, '#note-2')).toBe(false);
    await fact.click();
    expect(await isShown(page, '#note-2')).toBe(true);
    expect(await isShown(page, '#note-1')).toBe(false);
    const [number, note] = [await fact.boundingBox(), await page.locator('#note-2').boundingBox()];
    const gap = (note?.y ?? 0) - ((number?.y ?? 0) + (number?.height ?? 0));
    expect(gap).toBeGreaterThan(-20);
    expect(gap).toBeLessThan(60);
    expect(await fact.getAttribute('aria-expanded')).toBe('true');
    await fact.click();
    expect(await isShown(page, '#note-2')).toBe(false);
    expect(await fact.getAttribute('aria-expanded')).toBe('false');
  });

  it('open and close by keyboard and keep the focus on the number', async () => {
    const { page } = await visit(path, { width: narrow });
    const fact = page.locator('.fact[href="#note-3"]').first();
    await fact.focus();
    await page.keyboard.press('Enter');
    expect(await isShown(page, '#note-3')).toBe(true);
    expect(await fact.evaluate((element) => document.activeElement === element)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.note')?.id)).toBe('note-3');
    await fact.focus();
    await page.keyboard.press('Enter');
    expect(await isShown(page, '#note-3')).toBe(false);
  });

  it('open from a URL with their anchor, and can then be closed', async () => {
    const { page } = await visit(`${path}#note-4`, { width: narrow });
    expect(await isShown(page, '#note-4')).toBe(true);
    await page.locator('.fact[href="#note-4"]').first().click();
    expect(await isShown(page, '#note-4')).toBe(false);
    await page.locator('.fact[href="#note-4"]').first().click();
    expect(await isShown(page, '#note-4')).toBe(true);
  });

  it('fit the screen when all are open', async () => {
    const { page } = await visit(path, { width: narrow });
    const over = await page.evaluate(() => {
      for (const note of document.querySelectorAll('.note')) note.classList.add('open');
      return [...document.querySelectorAll('.note, .note *')]
        .filter(
          (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth,
        )
        .map((element) => element.textContent);
    });
    expect(over).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow);
  });

  it('have numbers large enough to tap', async () => {
    const { page } = await visit(path, { width: narrow });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.ref.fact')]
        .map(
          (mark) =>
            ({ mark: mark.id, ...mark.getBoundingClientRect().toJSON() }) as {
              mark: string;
              width: number;
              height: number;
            },
        )
        .filter(({ width, height }) => width < 20 || height < 20)
        .map(({ mark, width, height }) => `${mark}: ${width.toFixed(0)} × ${height.toFixed(0)}`),
    );
    expect(small.slice(0, 5)).toEqual([]);
  });
});

describe('window narrowed while a note is open', () => {
  it('shows the notes in the margin again when widened', async () => {
    const { page } = await visit('/chapters/02-chaoyang-in-figures/', { width: narrow });
    await page.locator('.fact[href="#note-2"]').first().click();
    await page.locator('.fact[href="#note-2"]').first().click();
    await widen(page, wide);
    expect(await isShown(page, '#note-2')).toBe(true);
  });
});
