import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { address, narrow, servedSite, visit, wide } from './browser.ts';

const chapters = servedSite()
  .pages.map(({ path }) => path)
  .filter((path) => /^(?:\/en)?\/chapters\/./u.test(path));
const some = ['/chapters/02-chaoyang-in-figures/', '/en/chapters/06-174-innovations/'];

/** How far a note may stand from its mark, in pixels. */
const reach = 200;

/**
 * Stops of the keyboard in the text of each chapter, charts aside, when every number was one and
 * had a note with links of its own. A chapter has at most half of them.
 */
const stopsBefore: Record<string, number> = {
  '01-international-communities': 193,
  '02-chaoyang-in-figures': 313,
  '03-problems': 227,
  '04-structure': 221,
  '05-participation': 218,
  '06-174-innovations': 319,
  '07-drivers': 288,
  '08-trends-and-risks': 209,
  '09-testing-ground': 188,
  '10-methods-and-errata': 280,
};

interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Every note in the margin with its mark, and the blocks that reach into the margin. */
function places(page: Page) {
  return page.evaluate(() => {
    const box = (element: Element | null): Box => {
      const { top, bottom, left, right } = element?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom, left, right };
    };
    const text = document.querySelector('article');
    return {
      notes: [...document.querySelectorAll('.note')].map((note) => ({
        id: note.id,
        ...box(note),
        mark: box(document.getElementById(note.id.replace('note', 'ref'))).top,
      })),
      text: box(text),
      blocks: [...document.querySelectorAll('article .spread, article .summary')].map((block) =>
        box(block),
      ),
    };
  });
}

function isShown(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).isVisible();
}

describe.each([true, false])('notes in the margin, with scripts: %s', (scripts) => {
  it.each(chapters)('of %s stand at their marks, apart from one another', async (path) => {
    const { page } = await visit(path, { scripts });
    const { notes, text, blocks } = await places(page);
    const faults = notes.flatMap((note, index) => {
      const next = notes[index + 1];
      const covered = blocks.some(
        (block) =>
          block.right > note.left + 1 && block.bottom > note.top + 1 && block.top < note.bottom - 1,
      );
      return [
        ...(Math.abs(note.top - note.mark) > reach ? ['is far from its mark'] : []),
        ...(next !== undefined && next.top < note.bottom - 1 ? [`covers ${next.id}`] : []),
        ...(note.left < text.right ? ['stands over the text'] : []),
        ...(note.right > wide ? ['leaves the window'] : []),
        ...(note.bottom > text.bottom ? ['runs past the text'] : []),
        ...(note.bottom - note.top < 10 ? ['is not shown'] : []),
        ...(covered ? ['is covered'] : []),
      ].map((fault) => `${note.id} ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(notes.length).toBeGreaterThan(10);
  });
});

describe('lines of chapters', () => {
  /** Lines that begin with a mark or with punctuation that closes, and gaps beside marks. */
  const faultsOf = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const box = (node: Node, from: number, to: number): DOMRect => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return range.getBoundingClientRect();
      };
      return [...document.querySelectorAll('article .ref')].flatMap((mark) => {
        const fact = mark.previousSibling?.textContent?.trim() === '' ? null : mark.previousSibling;
        const walker = document.createTreeWalker(fact ?? mark, NodeFilter.SHOW_TEXT);
        let last: Node | null = fact?.nodeType === Node.TEXT_NODE ? fact : null;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) last = node;
        const length = last?.textContent?.length ?? 0;
        const before = last === null ? undefined : box(last, length - 1, length);
        const own = mark.getBoundingClientRect();
        const next = mark.nextSibling;
        const after = next?.nodeType === Node.TEXT_NODE ? (next.textContent ?? '') : '';
        const follows =
          /^[，。、；：！？）》”,.;:!?)]/u.test(after) && next !== null
            ? box(next, 0, 1)
            : undefined;
        const name = `${mark.textContent} ${after.slice(0, 4)}`;
        return [
          ...(before !== undefined && own.left < before.left ? [`line begins with ${name}`] : []),
          ...(before !== undefined && own.left - before.right > 4 ? [`gap before ${name}`] : []),
          ...(follows !== undefined && follows.left < own.left
            ? [`line begins after ${name}`]
            : []),
          ...(follows !== undefined && follows.left - own.right > 4 ? [`gap after ${name}`] : []),
        ];
      });
    });

  it.each(chapters)('of %s begin neither with a mark nor with what closes', async (path) => {
    const { page } = await visit(path);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: narrow, height: 900 });
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 660, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(some)('of %s are copied without their marks', async (path) => {
    const { page } = await visit(path);
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('article p:has(.ref)')].slice(0, 6).map((paragraph) => {
        const copy = paragraph.cloneNode(true) as Element;
        for (const mark of copy.querySelectorAll('.ref')) mark.remove();
        return copy.textContent;
      }),
    );
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }));
    });
    const copied: string[] = [];
    for (const index of texts.keys()) {
      await page.evaluate((at) => {
        const paragraph = document.querySelectorAll('article p:has(.ref)')[at];
        if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph);
      }, index);
      await page.keyboard.press('ControlOrMeta+c');
      await page.locator('#paste').fill('');
      await page.keyboard.press('ControlOrMeta+v');
      copied.push((await page.locator('#paste').inputValue()).trim());
    }
    expect(copied).toEqual(texts.map((text) => text.trim()));
  });
});

describe('the keyboard', () => {
  it.each(chapters)('stops at most half as often as before in %s', async (path) => {
    const { page } = await visit(path);
    const stops = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('article :is(a[href], summary, [tabindex])')]
          .filter((stop) => stop.tabIndex >= 0 && stop.closest('figure') === null)
          .filter((stop) => stop.checkVisibility()).length,
    );
    const before = stopsBefore[path.split('/').at(-2) ?? ''] ?? 0;
    expect(stops).toBeLessThanOrEqual(before / 2);
  });

  it.each([wide, narrow])('leads to a note, through it and back at %i px', async (width) => {
    const { page } = await visit('/chapters/03-problems/', { width });
    await page.locator('#ref-3').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => isShown(page, '#note-3 .says')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.note')?.id)).toBe('note-3');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#ref-3');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ref-3');
  });
});

describe('a number and its note', () => {
  it('light up together, from either end', async () => {
    const { page } = await visit(some[0] ?? '');
    const lit = (): Promise<string[]> =>
      page
        .locator('.lit')
        .evaluateAll((all) => all.map((element) => element.classList.item(0) ?? ''));
    await page.locator('.fact[data-note="1"]').first().hover();
    expect([...new Set(await lit())].sort()).toEqual(['fact', 'note', 'ref']);
    await page.locator('#note-2 .head').hover();
    const numbers = await page
      .locator('.lit[data-note]')
      .evaluateAll((all) => all.map((fact) => fact.getAttribute('data-note')));
    expect(new Set(numbers)).toEqual(new Set(['2']));
    await page.locator('#ref-1').focus();
    expect([...new Set(await lit())].sort()).toEqual(['fact', 'note', 'ref']);
  });

  it('open by pointer where the note is folded, and close again', async () => {
    const { page } = await visit(some[0] ?? '');
    const id = (await page.locator('.note:not(.stands)').first().getAttribute('id')) ?? '';
    const number = page.locator(`.fact[data-note="${id.slice(5)}"]`).first();
    for (const [opener, x] of [
      [number, 3],
      [page.locator(`#${id.replace('note', 'ref')}`), 3],
      [page.locator(`#${id}`), 280],
    ] as const) {
      expect(await isShown(page, `#${id} .says`)).toBe(false);
      await opener.click({ position: { x, y: 4 } });
      expect(await isShown(page, `#${id} .says`)).toBe(true);
      await opener.click({ position: { x, y: 4 } });
    }
    expect(await number.evaluate((element) => element.closest('a'))).toBe(null);
  });

  it('open without scripts, at either width', async () => {
    for (const width of [wide, narrow]) {
      const { page } = await visit(some[0] ?? '', { scripts: false, width });
      expect(await isShown(page, '#note-2 .says')).toBe(false);
      await page.locator('#ref-2').click();
      expect(await isShown(page, '#note-2 .says')).toBe(true);
      await page.locator('#note-2 .head > a').first().click();
      expect(await isShown(page, '#note-2 .says')).toBe(false);
    }
  });
});

describe.each(some)('notes of %s on a narrow screen', (path) => {
  it('open under their paragraph by number or mark, and close again', async () => {
    const { page } = await visit(path, { width: narrow });
    expect(await page.locator('.note:visible').count()).toBe(0);
    for (const opener of ['.fact[data-note="3"]', '#ref-3']) {
      await page.locator(opener).first().click();
      expect(await isShown(page, '#note-3')).toBe(true);
      expect(await page.locator('.note:visible').count()).toBe(1);
      await page.locator(opener).first().click();
      expect(await isShown(page, '#note-3')).toBe(false);
    }
  });

  it('open from a URL with their anchor, and can then be closed', async () => {
    const { page } = await visit(`${path}#note-4`, { width: narrow });
    expect(await isShown(page, '#note-4')).toBe(true);
    await page.locator('#ref-4').click();
    await expect.poll(() => isShown(page, '#note-4')).toBe(false);
    expect(page.url()).toBe(address(`${path}#ref-4`));
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

  it('have marks large enough to tap', async () => {
    const { page } = await visit(path, { width: narrow });
    const missed = await page.evaluate(() =>
      [...document.querySelectorAll('.ref')].flatMap((mark) => {
        mark.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const hits = [-10, 10].map((away) => document.elementFromPoint(x, y + away) === mark);
        return hits.every(Boolean) ? [] : [mark.textContent];
      }),
    );
    expect(missed).toEqual([]);
  });
});
