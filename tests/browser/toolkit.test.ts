import { describe, expect, it } from 'vitest';
import { narrow, visit } from './browser.ts';

const rows = '#toolkit tbody tr';

describe('the toolkit table', () => {
  it('is complete without scripts, and shows no control that needs one', async () => {
    const { page } = await visit('/reforms/', { scripts: false, width: narrow });
    expect(await page.locator('#toolkit-filter').isVisible()).toBe(false);
    expect(await page.locator('.pick').first().isVisible()).toBe(false);
    const all = await page.locator(rows).count();
    expect(all).toBeGreaterThan(20);
    expect(await page.locator(`${rows}:visible`).count()).toBe(all);
  });

  it('filters by problem and level, tells the number, and keeps the choice in the URL', async () => {
    const { page } = await visit('/reforms/');
    const all = await page.locator(rows).count();
    await page.locator('select[name="problem"]').selectOption('committee-administrative-load');
    const some = await page.locator(`${rows}:visible`).count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.locator('select[name="level"]').selectOption('residents');
    const shown = page.locator(`${rows}:visible`);
    const few = await shown.count();
    expect(few).toBeLessThan(some);
    for (const row of await shown.all()) {
      expect(await row.getAttribute('data-problem')).toContain('committee-administrative-load');
      expect(await row.getAttribute('data-level')).toContain('residents');
    }
    expect(await page.locator('#toolkit-filter output').textContent()).toContain(String(few));
    expect(new URL(page.url()).search).toBe(
      '?problem=committee-administrative-load&level=residents',
    );
    await page.reload();
    expect(await page.locator(`${rows}:visible`).count()).toBe(few);
    await page.locator('button[type="reset"]').click();
    await page.waitForURL((url) => url.search === '');
    expect(await page.locator(`${rows}:visible`).count()).toBe(all);
  });

  it('sorts by support, and back to the order of the data', async () => {
    const { page } = await visit('/reforms/?sort=support');
    const grades = (): Promise<number[]> =>
      page
        .locator(rows)
        .evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-by-support'))));
    const sorted = await grades();
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    await page.locator('select[name="sort"]').selectOption('');
    expect(new URL(page.url()).search).toBe('');
    const order = await page
      .locator(rows)
      .evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-order'))));
    expect(order).toEqual(order.map((_, index) => index));
  });

  it('leads to a comparison of up to four reforms', async () => {
    const { page } = await visit('/reforms/');
    const boxes = page.locator('.pick input');
    for (const index of [0, 2, 4, 6]) await boxes.nth(index).check();
    expect(await boxes.nth(1).isDisabled()).toBe(true);
    await boxes.nth(6).uncheck();
    await boxes.nth(4).uncheck();
    const chosen = await page
      .locator('.pick input:checked')
      .evaluateAll((all) => all.map((box) => box.getAttribute('value') ?? ''));
    await page.locator('#compare').click();
    await page.waitForURL(/\/reforms\/compare\//u);
    expect(new URL(page.url()).searchParams.get('r')).toBe(chosen.join(','));
    expect(await page.locator('.compared thead th').count()).toBe(chosen.length + 1);
  });
});

describe('the comparison of reforms', () => {
  it('puts the answers to one question in one row, and keeps the choice in the URL', async () => {
    const { page } = await visit('/en/reforms/compare/?r=volunteers,smart-community');
    const names = await page.locator('.compared thead .added').allTextContents();
    expect(names).toHaveLength(2);
    for (const row of await page.locator('.compared tbody tr').all()) {
      const answers = await row.locator('td').allTextContents();
      expect(answers).toHaveLength(2);
      for (const answer of answers) expect(answer.trim()).not.toBe('');
    }
    await page.locator('select[name="r"]').nth(2).selectOption('party-leading');
    expect(new URL(page.url()).search).toBe('?r=volunteers,smart-community,party-leading');
    await page.goBack();
    expect(await page.locator('.compared thead .added').allTextContents()).toEqual(names);
  });

  it('without scripts lists the reforms and says why', async () => {
    const { page } = await visit('/reforms/compare/', { scripts: false });
    expect(await page.locator('#compared').isVisible()).toBe(false);
    expect(await page.locator('.without-script').isVisible()).toBe(true);
    expect(await page.locator('main ul.columns a').count()).toBeGreaterThan(20);
  });
});
